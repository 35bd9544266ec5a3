package io.certwright.enrollment.issuing;

/**
 * The right to do the next step of an enrollment, for as long as its lease lasts.
 *
 * @param fence grows with each claim; only the newest one may write
 * @param correlationId of the request that began it
 */
public record Claim(Enrollment enrollment, long fence, String correlationId) {

  /**
   * What is to be kept of a step: a wish to cancel that came while it was under way is not lost,
   * not even to a failure.
   *
   * @param cancelRequested by now
   */
  public Enrollment kept(Enrollment next, boolean cancelRequested) {
    return cancelRequested && !enrollment.cancelRequested()
        ? next.cancelling(next.updatedAt())
        : next;
  }
}
