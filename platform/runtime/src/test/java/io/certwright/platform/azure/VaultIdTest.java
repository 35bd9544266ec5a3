package io.certwright.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultIdTest {

  private static final String ID =
      "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/Shop"
          + "/providers/Microsoft.KeyVault/vaults/shop-prod";

  @Test
  void readsBackWhatItWrote() {
    assertThat(VaultId.parse(ID)).hasValueSatisfying(id -> assertThat(id).hasToString(ID));
  }

  @Test
  void twoSpellingsHaveOneKey() {
    assertThat(VaultId.parse(ID.toUpperCase()).orElseThrow().key())
        .isEqualTo(VaultId.parse(ID).orElseThrow().key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop-prod",
        "/subscriptions/not-a-guid/resourceGroups/s/providers/Microsoft.KeyVault/vaults/shop",
        "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/Shop",
        "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/a/b"
            + "/providers/Microsoft.KeyVault/vaults/shop",
        "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/Shop"
            + "/providers/Microsoft.KeyVault/vaults/x",
        "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/a\u0000b"
            + "/providers/Microsoft.KeyVault/vaults/shop"
      })
  void refusesWhatIsNoVault(String text) {
    assertThat(VaultId.parse(text)).isEmpty();
  }
}
