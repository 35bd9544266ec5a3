package io.certwright.account.rights;

import java.util.List;

/**
 * What an account is for, and the least that it needs inside a vault for that.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/keyvault/certificates/operation-groups">Key
 *     Vault certificates, whose operations each name their permission</a>
 */
public enum Purpose {
  DISCOVERY(BuiltInRole.KEY_VAULT_READER, Activity.DISCOVERY),
  ENROLLMENT(BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER, Activity.DISCOVERY, Activity.ENROLLMENT),
  /** Also deletes what is no longer wanted, recovers what was deleted, and frees its name. */
  ALL(
      BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER,
      Activity.DISCOVERY,
      Activity.ENROLLMENT,
      Activity.CLEANUP);

  private final BuiltInRole role;
  private final List<Activity> activities;

  Purpose(BuiltInRole role, Activity... activities) {
    this.role = role;
    this.activities = List.of(activities);
  }

  /** For vaults that go by roles. */
  public BuiltInRole role() {
    return role;
  }

  /** For vaults that go by access policies. */
  public List<String> certificatePermissions() {
    return activities.stream()
        .flatMap(activity -> activity.needed().stream())
        .distinct()
        .map(CertificateRight::verb)
        .toList();
  }

  List<Activity> activities() {
    return activities;
  }
}
