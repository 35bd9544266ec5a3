package io.certwright.platform.azure;

/** What an Azure access token is for. */
public enum AzureResource {
  VAULT,
  ARM,

  /**
   * Azure's DNS zones, for proofs of control by DNS. ARM serves them, under its own audience; they
   * are named apart so that lending can be allowed, and is recorded, apart.
   */
  DNS
}
