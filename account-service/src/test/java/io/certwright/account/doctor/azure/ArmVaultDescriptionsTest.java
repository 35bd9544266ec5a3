package io.certwright.account.doctor.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import io.certwright.account.doctor.SeenVaults;
import io.certwright.account.vaultcheck.VaultDescription;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmVaultDescriptionsTest {

  @Test
  void keepsAVaultOfAnOddAddressApartFromTheOthers() throws IOException {
    SeenVaults seen =
        ArmVaultDescriptions.seen(
            List.of(
                vault("kv-odd", "https://kv-odd.example/"),
                vault("kv-shop", "https://kv-shop.vault.azure.net/")),
            AzureCloud.of(Environment.AZURE));

    assertThat(seen.vaults()).extracting(VaultDescription::name).containsExactly("kv-shop");
    assertThat(seen.leftOut())
        .singleElement()
        .satisfies(
            odd -> {
              assertThat(odd.name()).isEqualTo("kv-odd");
              assertThat(odd.why()).contains("https://kv-odd.example/");
            });
  }

  private static VaultInner vault(String name, String address) throws IOException {
    String json =
        """
        {"id": "/subscriptions/b1111111-1111-4111-8111-111111111111/resourceGroups/rg\
        /providers/Microsoft.KeyVault/vaults/%s",
         "name": "%s",
         "location": "westeurope",
         "properties": {"vaultUri": "%s", "sku": {"family": "A", "name": "standard"},
           "tenantId": "a1111111-1111-4111-8111-111111111111"}}
        """
            .formatted(name, name, address);
    try (JsonReader reader = JsonProviders.createReader(json)) {
      return VaultInner.fromJson(reader);
    }
  }
}
