package io.certwright.platform.azure.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArmVaultsTest {

  private static final AzureCloud CLOUD = AzureCloud.of(Environment.AZURE);

  @Test
  void listsAVault() throws IOException {
    assertThat(ArmVaults.listed(vault("\"https://kv-shop.vault.azure.net/\""), CLOUD))
        .hasValueSatisfying(vault -> assertThat(vault.id().name()).isEqualTo("kv-shop"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "\"https://kv-shop.example/\"", "\"not a uri\""})
  void leavesOutAVaultOfAnOddAddressSoThatTheOthersAreListed(String address) throws IOException {
    VaultInner odd = vault(address);

    assertThat(ArmVaults.listed(odd, CLOUD)).isEmpty();
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ArmVaults.of(odd, CLOUD))
        .returns(FailureCode.AZURE_REFUSED, Failure::code);
  }

  private static VaultInner vault(String address) throws IOException {
    String json =
        """
        {"id": "/subscriptions/b1111111-1111-4111-8111-111111111111/resourceGroups/rg\
        /providers/Microsoft.KeyVault/vaults/kv-shop",
         "location": "westeurope",
         "properties": {"vaultUri": %s, "sku": {"family": "A", "name": "standard"},
           "tenantId": "a1111111-1111-4111-8111-111111111111"}}
        """
            .formatted(address);
    try (JsonReader reader = JsonProviders.createReader(json)) {
      return VaultInner.fromJson(reader);
    }
  }
}
