package io.certwright.platform.azure;

/** What an Azure access token is for. */
public enum AzureResource {
  VAULT,
  ARM
}
