package io.certwright.discovery.budget;

/**
 * How many requests we allow ourselves in ten seconds.
 *
 * @param vault to one vault
 * @param region to all vaults of a subscription in a region
 */
public record Limits(int vault, int region) {

  /** "All other transactions" (Microsoft: "Azure Key Vault service limits"). */
  private static final int PUBLISHED = 4_000;

  private static final int VAULTS_OF_A_REGION = 5;

  /**
   * @param share of Azure's limits; the rest is for the applications that live on the same vaults
   */
  public static Limits ofPublished(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "certwright.discovery.budget-share is a number above 0 and at most 1, not " + share);
    }
    int vault = Math.max(1, (int) (PUBLISHED * share));
    return new Limits(vault, vault * VAULTS_OF_A_REGION);
  }
}
