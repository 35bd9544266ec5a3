package io.certwright.platform.azure;

import io.certwright.contracts.Environment;
import java.net.URI;

/**
 * The addresses of one Azure cloud.
 *
 * @param loginEndpoint Entra ID
 * @param resourceManagerEndpoint ARM
 * @param vaultSuffix what the host name of every vault ends with, the leading dot included
 */
public record AzureCloud(
    Environment environment, URI loginEndpoint, URI resourceManagerEndpoint, String vaultSuffix) {

  private static final AzureCloud PUBLIC =
      new AzureCloud(
          Environment.AZURE,
          URI.create("https://login.microsoftonline.com"),
          URI.create("https://management.azure.com"),
          ".vault.azure.net");
  private static final AzureCloud US_GOVERNMENT =
      new AzureCloud(
          Environment.AZURE_US_GOVERNMENT,
          URI.create("https://login.microsoftonline.us"),
          URI.create("https://management.usgovcloudapi.net"),
          ".vault.usgovcloudapi.net");
  private static final AzureCloud CHINA =
      new AzureCloud(
          Environment.AZURE_CHINA,
          URI.create("https://login.partner.microsoftonline.cn"),
          URI.create("https://management.chinacloudapi.cn"),
          ".vault.azure.cn");

  public static AzureCloud of(Environment environment) {
    return switch (environment) {
      case AZURE -> PUBLIC;
      case AZURE_US_GOVERNMENT -> US_GOVERNMENT;
      case AZURE_CHINA -> CHINA;
    };
  }

  /** The scope of a token, by client credentials, for that resource. */
  public String scope(AzureResource resource) {
    return switch (resource) {
      case VAULT -> "https://" + vaultSuffix.substring(1) + "/.default";
      case ARM, DNS -> resourceManagerEndpoint + "/.default";
    };
  }
}
