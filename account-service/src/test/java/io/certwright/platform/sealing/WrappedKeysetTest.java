package io.certwright.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.KeyClientBuilder;
import com.azure.security.keyvault.keys.models.CreateRsaKeyOptions;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.seed.DemoDirectory;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.platform.azure.sdk.EmulatedTransport;
import io.certwright.platform.azure.sdk.OwnIdentity;
import io.certwright.platform.keys.ChangeKeyset;
import io.certwright.platform.keys.GenerateKeys;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A keyset that only a key in a vault unwraps. */
class WrappedKeysetTest {

  private static final String VAULT = "https://kv-demo-001.vault.azure.net";
  private static final SealedPlace PLACE =
      new SealedPlace("credential", "sealed", new UUID(1, 2), 1);
  private static final byte[] SECRET = "correct horse".getBytes(UTF_8);

  @TempDir static Path shared;
  @AutoClose private static final Emulator emulator = Emulator.start(EmulatorOptions.ordinary());

  @AutoClose("close")
  private static final Vertx vertx = Vertx.vertx();

  private static HttpClient transport;
  private static TokenCredential service;
  private static KeyClient keys;

  @TempDir Path directory;
  private Path file;
  private byte[] sealed;

  @BeforeAll
  static void makeKeys() {
    transport = EmulatedTransport.trusting(emulator, vertx, shared);
    service =
        new ClientSecretCredentialBuilder()
            .tenantId(DemoTenant.TENANT_ID)
            .clientId(DemoTenant.APPLICATION_ID)
            .clientSecret(DemoTenant.SECRET)
            .httpClient(transport)
            .build();
    emulator
        .tenant()
        .roleAssignments()
        .add(
            new RoleAssignment(
                DemoTenant.OBJECT_ID,
                BuiltInRole.KEY_VAULT_CRYPTO_OFFICER,
                emulator.tenants().vault("kv-demo-001").armId()));
    keys =
        new KeyClientBuilder()
            .vaultUrl(VAULT)
            .credential(service)
            .httpClient(transport)
            .buildClient();
    keys.createRsaKey(new CreateRsaKeyOptions("sealing").setKeySize(2048));
    keys.createRsaKey(new CreateRsaKeyOptions("other").setKeySize(2048));
  }

  @BeforeEach
  void wrap() throws Exception {
    file = GenerateKeys.keysetIn(directory);
    sealed = SealingWiring.read(file, Optional.empty()).seal(SECRET, PLACE);
    ChangeKeyset.change("wrap", file, key("sealing"));
  }

  @Test
  void opensWithTheUnwrappedKeyset() throws Exception {
    assertThat(Files.readString(file)).contains("encryptedKeyset").doesNotContain("keyData");
    assertThat(SealingWiring.read(file, key("sealing")).open(sealed, PLACE)).isEqualTo(SECRET);
  }

  @Test
  void rotatesKeysInsideTheWrapping() throws Exception {
    ChangeKeyset.change("add", file, key("sealing"));
    ChangeKeyset.change("promote", file, key("sealing"));

    TinkSealing after = SealingWiring.read(file, key("sealing"));

    assertThat(after.keys().all()).hasSize(2);
    assertThat(after.open(sealed, PLACE)).isEqualTo(SECRET);
  }

  @Test
  void outlivesARotationOfTheKeyInTheVault() throws Exception {
    keys.createRsaKey(new CreateRsaKeyOptions("sealing").setKeySize(2048));

    assertThat(SealingWiring.read(file, key("sealing")).open(sealed, PLACE)).isEqualTo(SECRET);

    ChangeKeyset.change("rewrap", file, key("sealing"));
    assertThat(SealingWiring.read(file, key("sealing")).open(sealed, PLACE)).isEqualTo(SECRET);
  }

  @Test
  void doesNotStartWithAnotherKey() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SealingWiring.read(file, key("other")))
        .withMessageContaining("cannot be unwrapped: Key Vault kv-demo-001.vault.azure.net");
  }

  @Test
  void doesNotStartWhenTheFileIsNotAsConfigured() {
    Path plain = GenerateKeys.keysetIn(directory.resolve("plain"));

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SealingWiring.read(file, Optional.empty()))
        .withMessageContaining("is wrapped; certwright.sealing.key-vault-key");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SealingWiring.read(plain, key("sealing")))
        .withMessageContaining("is not wrapped");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> SealingWiring.read(directory.resolve("none"), Optional.empty()))
        .withMessageContaining("not a readable Tink keyset");
  }

  @Test
  void isUnwrappedByTheServiceAsWhomItsEnvironmentSays() throws Exception {
    Path token = directory.resolve("token");
    Files.writeString(
        token, EmulatedTransport.federatedToken(emulator, DemoDirectory.SERVICE_ACCOUNT));

    for (Map<String, String> identity :
        List.of(
            Map.of("AZURE_FEDERATED_TOKEN_FILE", token.toString()),
            Map.of("AZURE_CLIENT_SECRET", DemoTenant.SECRET))) {
      assertThat(SealingWiring.read(file, signedInWith(identity)).open(sealed, PLACE))
          .isEqualTo(SECRET);
    }
  }

  @Test
  void doesNotStartWhenTheServiceIsNotLetIn() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(
            () -> SealingWiring.read(file, signedInWith(Map.of("AZURE_CLIENT_SECRET", "another"))))
        .withMessageContaining("cannot be unwrapped")
        .withMessageContaining("AADSTS7000215");
  }

  /** The wiring's own way, with other environment variables than those of the tests. */
  private static Optional<KeyVaultKey> signedInWith(Map<String, String> identity) {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("AZURE_TENANT_ID", DemoTenant.TENANT_ID);
    environment.put("AZURE_CLIENT_ID", DemoTenant.APPLICATION_ID);
    Configuration configuration =
        new ConfigurationBuilder(name -> Map.of(), name -> Map.of(), name -> environment).build();
    return Optional.of(
        new KeyVaultKey(
            VAULT + "/keys/sealing", transport, OwnIdentity.of(transport, configuration)));
  }

  @Test
  void takesNothingForAKeyThatIsNone() {
    for (String id : new String[] {"sealing", "http://a/keys/b", VAULT + "/secrets/x", VAULT}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new KeyVaultKey(id, transport, service));
    }
  }

  private static Optional<KeyVaultKey> key(String name) {
    return Optional.of(new KeyVaultKey(VAULT + "/keys/" + name, transport, service));
  }
}
