package io.certwright.emulator.arm.vaults;

import io.certwright.emulator.arm.ArmCall;
import java.util.Map;
import java.util.UUID;

/** What the provider Microsoft.KeyVault adds to the headers of Azure Resource Manager. */
final class ProviderHeaders {

  private ProviderHeaders() {}

  static Map<String, String> of(ArmCall call) {
    return Map.of(
        "x-ms-keyvault-service-version",
        "1.5.1243.0",
        "x-ms-operation-identifier",
        "tenantId=%s,objectId=%s/westus/%s"
            .formatted(
                call.visible().caller().tenantId(),
                call.visible().caller().objectId(),
                UUID.randomUUID()));
  }
}
