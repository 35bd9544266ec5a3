package io.certwright.emulator.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectorySeedTest {

  private static final String ID = "22222222-2222-4222-8222-222222222222";

  @Test
  void fillsInWhatASeedLeavesOut() {
    Tenant tenant =
        build(
            "\"applications\":[{\"id\":\""
                + ID
                + "\"}],\"users\":[{\"userPrincipalName\":\"ann@x.com\"}]");
    Application application = tenant.application(ID).orElseThrow();
    assertThat(application.isEnabled()).isTrue();
    assertThat(application.settings().publicClient()).isFalse();
    assertThat(application.settings().accessTokenVersion()).isEqualTo(1);
    assertThat(tenant.directory().users().get(0).name()).isEqualTo("ann");
    assertThat(tenant.directory().users().get(0).objectId()).hasSize(36);
  }

  @Test
  void readsTheKeysOfAnOutsideIssuer() {
    String jwks =
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"k\",\"e\":\"AQAB\",\"n\":\"%s\"}]}"
            .formatted("q".repeat(342));
    Tenant tenant =
        build(
            """
            "applications":[{"id":"%s","federatedCredentials":[
              {"issuer":"https://issuer.example","subject":"s","jwks":%s}]}]\
            """
                .formatted(ID, jwks));
    FederatedCredential credential =
        tenant.application(ID).orElseThrow().federatedCredentials().get(0);
    assertThat(credential.audience()).isEqualTo("api://AzureADTokenExchange");
    assertThat(credential.keys().orElseThrow().getKeyByKeyId("k")).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"certificates\":[\"nonsense\"] | /applications/0/certificates/0: is not a certificate in"
            + " PEM",
        "\"federatedCredentials\":[{\"issuer\":\"https://a.example\",\"subject\":\"s\"}] |"
            + " /federatedCredentials/0/jwks: is required",
        "\"federatedCredentials\":[{\"issuer\":\"https://a.example\",\"subject\":\"s\",\"jwks\":{}}]"
            + " | /federatedCredentials/0/jwks: is not a JSON Web Key Set",
        "\"federatedCredentials\":[{\"issuer\":\"https://oidc.azure-emulator.test\"}] |"
            + " /federatedCredentials/0/subject: is required",
        "\"accessTokenVersion\":3 | /applications/0/accessTokenVersion: 3 is not between 1 and 2",
        "\"accessTokenLifetimeSeconds\":0 | /applications/0/accessTokenLifetimeSeconds",
      })
  void namesThePlaceOfAMistakeInAnApplication(String field, String message) {
    assertThatThrownBy(
            () -> build("\"applications\":[{\"id\":\"" + ID + "\"," + field.trim() + "}]"))
        .isInstanceOf(SeedError.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"users\":[{\"userPrincipalName\":\"ann\"}] | /tenants/0/users/0/userPrincipalName: 'ann'"
            + " has no @",
        "\"users\":[{\"name\":\"Ann\"}] | /tenants/0/users/0/userPrincipalName: is required",
        "\"managedIdentities\":[{\"clientId\":\"x\"}] | /tenants/0/managedIdentities/0/clientId:"
            + " 'x' is not a GUID",
        "\"managedIdentities\":[{\"clientId\":\"22222222-2222-4222-8222-222222222222\"}] |"
            + " /managedIdentities/0/resourceId: is required",
      })
  void namesThePlaceOfAMistakeInTheDirectory(String field, String message) {
    assertThatThrownBy(() -> build(field.trim()))
        .isInstanceOf(SeedError.class)
        .hasMessageContaining(message);
  }

  private static Tenant build(String fields) {
    String seed =
        "{\"tenants\":[{\"id\":\"11111111-1111-4111-8111-111111111111\"," + fields + "}]}";
    return new TenantBuilder(Clock.systemUTC(), Delays.none())
        .build(SeedReader.read(seed.getBytes(StandardCharsets.UTF_8)))
        .all()
        .get(0);
  }
}
