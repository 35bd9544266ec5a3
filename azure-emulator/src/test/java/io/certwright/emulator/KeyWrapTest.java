package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.exception.HttpResponseException;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.cryptography.CryptographyClient;
import com.azure.security.keyvault.keys.cryptography.models.KeyWrapAlgorithm;
import com.azure.security.keyvault.keys.models.CreateRsaKeyOptions;
import com.azure.security.keyvault.keys.models.KeyOperation;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoTenant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that wrap other keys, through the SDK; with the public half it wraps by itself. */
class KeyWrapTest {

  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);

  @AutoClose
  private static final EmulatedAzure azure = EmulatedAzure.immediate(DemoTenant.ordinary());

  private final KeyClient keys = azure.keys("kv-demo-001");

  @BeforeAll
  static void mayDoEverything() {
    azure
        .emulator()
        .tenant()
        .roleAssignments()
        .add(
            new RoleAssignment(
                DemoTenant.OBJECT_ID,
                BuiltInRole.KEY_VAULT_CRYPTO_OFFICER,
                azure.emulator().tenants().vault("kv-demo-001").armId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA-OAEP", "RSA-OAEP-256"})
  void unwrapsWhatTheSdkWrapped(String algorithm) {
    // Given
    KeyWrapAlgorithm wrapping = KeyWrapAlgorithm.fromString(algorithm);
    keys.createRsaKey(new CreateRsaKeyOptions("sealing-" + algorithm).setKeySize(2048));
    CryptographyClient client = keys.getCryptographyClient("sealing-" + algorithm);
    // When
    var wrapped = client.wrapKey(wrapping, KEY);
    // Then
    assertThat(client.unwrapKey(wrapping, wrapped.getEncryptedKey()).getKey()).isEqualTo(KEY);
  }

  @Test
  void wrapsByItselfAndNamesTheVersion() {
    // Given
    var key = keys.createRsaKey(new CreateRsaKeyOptions("by-itself").setKeySize(2048));
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(KEY);
    // When
    var wrapped = post(key.getId(), "wrapkey", "RSA-OAEP-256", value);
    var unwrapped =
        post(key.getId(), "unwrapkey", "RSA-OAEP-256", wrapped.json().path("value").asText());
    // Then
    assertThat(wrapped.status()).isEqualTo(200);
    assertThat(wrapped.json().path("kid").asText()).isEqualTo(key.getId());
    assertThat(unwrapped.json().path("value").asText()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"wrapkey RSA-OAEP-999 AAAA", "unwrapkey RSA-OAEP-256 AAAA", "wrapkey RSA-OAEP !"})
  void refusesWhatCannotBeDone(String request) {
    var key = keys.createRsaKey(new CreateRsaKeyOptions("refusing").setKeySize(2048));
    String[] parts = request.split(" ");

    var answer = post(key.getId(), parts[0], parts[1], parts[2]);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("error").path("code").asText()).isEqualTo("BadParameter");
  }

  @Test
  void doesOnlyWhatTheKeyIsFor() {
    keys.createRsaKey(
        new CreateRsaKeyOptions("signing")
            .setKeySize(2048)
            .setKeyOperations(KeyOperation.SIGN, KeyOperation.VERIFY));
    String id = keys.getKey("signing").getId();

    assertThat(post(id, "wrapkey", "RSA-OAEP-256", "AAAA").status()).isEqualTo(403);
  }

  @Test
  void anOldVersionUnwrapsAfterTheKeyWasRotated() {
    // Given
    var first = keys.createRsaKey(new CreateRsaKeyOptions("rotated").setKeySize(2048));
    byte[] wrapped =
        keys.getCryptographyClient("rotated")
            .wrapKey(KeyWrapAlgorithm.RSA_OAEP_256, KEY)
            .getEncryptedKey();
    // When
    keys.createRsaKey(new CreateRsaKeyOptions("rotated").setKeySize(2048));
    // Then
    assertThat(
            keys.getCryptographyClient("rotated", first.getProperties().getVersion())
                .unwrapKey(KeyWrapAlgorithm.RSA_OAEP_256, wrapped)
                .getKey())
        .isEqualTo(KEY);
    assertThatThrownBy(
            () ->
                keys.getCryptographyClient("rotated")
                    .unwrapKey(KeyWrapAlgorithm.RSA_OAEP_256, wrapped))
        .isInstanceOf(HttpResponseException.class);
  }

  private static RawHttp.Answer post(String keyId, String verb, String algorithm, String value) {
    return azure
        .raw()
        .send(
            "POST",
            keyId + "/" + verb + "?api-version=7.6",
            "{\"alg\":\"%s\",\"value\":\"%s\"}".formatted(algorithm, value),
            "Authorization",
            "Bearer " + azure.token("https://vault.azure.net"),
            "Content-Type",
            "application/json");
  }
}
