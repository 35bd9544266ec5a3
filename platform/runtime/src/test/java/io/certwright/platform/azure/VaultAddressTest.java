package io.certwright.platform.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.contracts.Environment;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultAddressTest {

  private static final AzureCloud PUBLIC = AzureCloud.of(Environment.AZURE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop-prod.vault.azure.net/",
        "https://shop-prod.vault.azure.net",
        "https://Shop-Prod.vault.azure.net:443/"
      })
  void acceptsAVaultOfTheCloud(String uri) {
    assertThat(VaultAddress.of(uri, PUBLIC)).hasToString("https://shop-prod.vault.azure.net/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.vault.azure.net/",
        "https://shop.vault.azure.net:8443/",
        "https://shop.vault.azure.net.evil.example/",
        "https://evilvault.azure.net/",
        "https://a.b.vault.azure.net/",
        "https://user@shop.vault.azure.net/",
        "https://shop.vault.azure.net/path",
        "https://shop.vault.azure.net/?q",
        "https://169.254.169.254/",
        "https://shop.vault.azure.cn/",
        "not a uri",
        ""
      })
  void refusesEveryOtherAddress(String uri) {
    assertThatExceptionOfType(Failure.class).isThrownBy(() -> VaultAddress.of(uri, PUBLIC));
  }

  @Test
  void eachCloudHasItsOwnSuffix() {
    assertThat(
            VaultAddress.of("https://shop.vault.azure.cn/", AzureCloud.of(Environment.AZURE_CHINA)))
        .hasToString("https://shop.vault.azure.cn/");
  }

  @Test
  void refusesNone() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> VaultAddress.of(null, AzureCloud.of(Environment.AZURE)))
        .returns(FailureCode.AZURE_REFUSED, Failure::code);
  }
}
