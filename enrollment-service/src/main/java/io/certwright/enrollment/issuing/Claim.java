package io.certwright.enrollment.issuing;

import java.time.Instant;

/**
 * The right to do the next step of an enrollment, for as long as its lease lasts.
 *
 * @param fence grows with each claim; only the newest one may write
 * @param correlationId of the request that began it
 */
public record Claim(Enrollment enrollment, long fence, String correlationId) {

  /**
   * What others did while the step was under way.
   *
   * @param cancelRequested by now
   * @param accountMended since the claim: whoever was refused before is let in now, perhaps
   */
  public record Meanwhile(boolean cancelRequested, boolean accountMended) {}

  /**
   * What is to be kept of a step: a wish to cancel that came while it was under way is not lost,
   * not even to a failure; and a sign-in that was refused before the account was mended is tried
   * again at once.
   */
  public Enrollment kept(Enrollment next, Meanwhile meanwhile) {
    Instant now = next.updatedAt();
    Enrollment kept =
        meanwhile.accountMended() && next.waitsForSignIn() ? next.hastened(now) : next;
    return meanwhile.cancelRequested() && !enrollment.cancelRequested()
        ? kept.cancelling(now)
        : kept;
  }
}
