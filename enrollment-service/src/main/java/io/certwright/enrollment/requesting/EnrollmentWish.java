package io.certwright.enrollment.requesting;

import java.util.List;
import java.util.Map;

/**
 * What a caller asks for, as it came and not yet found valid; every part may be null.
 *
 * @param vault ARM id
 * @param authority its id or name
 */
public record EnrollmentWish(
    String accountId,
    String vault,
    String certificateName,
    String authority,
    String profile,
    String subject,
    Sans sans,
    Key key,
    String contentType,
    Integer validityDays,
    Map<String, String> tags,
    String comments,
    Renewal renewal) {

  public record Sans(
      List<String> dns, List<String> ip, List<String> uri, List<String> email, List<String> upn) {}

  /**
   * @param curve such as {@code P-256}
   */
  public record Key(
      String type, Integer size, String curve, Boolean hsm, Boolean exportable, Boolean reuse) {}

  public record Renewal(String mode) {}
}
