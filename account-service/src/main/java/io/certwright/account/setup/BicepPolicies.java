package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

/** The part of the Bicep file that is about access policies, which vaults have one by one. */
final class BicepPolicies {

  private static final String OF_ONE =
      """
      resource policy 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = {
        parent: vault
        name: 'add'
        properties: {
          accessPolicies: [
            {
              tenantId: tenant().tenantId
              objectId: principalId
              permissions: {
                certificates: [
      %s          ]
              }
            }
          ]
        }
      }
      """;

  private static final String OF_MANY =
      """
      @description('The vaults of the resource group that go by access policies')
      param vaultNames string[]

      resource vaults 'Microsoft.KeyVault/vaults@2023-07-01' existing = [for name in vaultNames: {
        name: name
      }]

      resource policies 'Microsoft.KeyVault/vaults/accessPolicies@2023-07-01' = [for (name, i) in vaultNames: {
        parent: vaults[i]
        name: 'add'
        properties: {
          accessPolicies: [
            {
              tenantId: tenant().tenantId
              objectId: principalId
              permissions: {
                certificates: [
      %s          ]
              }
            }
          ]
        }
      }]
      """;

  /** A deployment to a subscription reaches into groups by modules alone, which are other files. */
  private static final String OF_SUBSCRIPTION =
      """
      // Access policies are deployed to one resource group at a time: ask for this guide with the scope of each group.
      """;

  private BicepPolicies() {}

  static String of(SetupRequest request) {
    if (request.scope().isSubscription()) {
      return OF_SUBSCRIPTION;
    }
    String permissions =
        request.purpose().certificatePermissions().stream()
            .map(permission -> "            '" + permission + "'\n")
            .collect(joining());
    return (request.scope().isVault() ? OF_ONE : OF_MANY).formatted(permissions);
  }
}
