package io.certwright.launcher.story;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * What happened, as scripts read it. A part that the story did not reach is absent.
 *
 * @param inventoryHasEnrolled whether the inventory lists the certificate that was just enrolled
 * @param failure why the story ended early; absent if every step worked
 */
@JsonInclude(Include.NON_NULL)
public record StoryReport(
    Account account,
    Discovery discovery,
    Enrollment enrollment,
    boolean inventoryHasEnrolled,
    Double secondsToReady,
    String failure) {

  /** Of a run that ended before its story did. */
  public static StoryReport neverBegun(String failure) {
    return new StoryReport(null, null, null, false, null, failure);
  }

  /** The registered account and how much of Azure it sees. */
  public record Account(String id, int subscriptions, int resourceGroups, int vaults) {}

  /** The finished run: vaults visited, certificates seen. */
  public record Discovery(String state, int vaults, int certificates, double seconds) {}

  /**
   * The finished enrollment.
   *
   * @param vault ARM id
   * @param thumbprint SHA-256 of the certificate, as hexadecimal digits
   * @param authority name of the authority that signed
   */
  public record Enrollment(
      String state,
      String certificateName,
      String vault,
      String thumbprint,
      String authority,
      double seconds) {}
}
