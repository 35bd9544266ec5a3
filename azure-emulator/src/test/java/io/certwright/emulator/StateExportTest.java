package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.BuiltInRole;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.seed.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that the emulator holds leaves as a seed, and comes back the same. */
class StateExportTest {

  private static final String SUBSCRIPTION =
      "/subscriptions/" + DemoTenant.PRODUCTION_SUBSCRIPTION_ID;
  private static final String VAULTS =
      SUBSCRIPTION + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/";
  private static final String DELETED_VAULTS =
      SUBSCRIPTION + "/providers/Microsoft.KeyVault/locations/northeurope/deletedVaults/";
  private static final String OTHER_TENANT =
      "{\"tenants\":[{\"id\":\"11111111-1111-4111-8111-111111111119\"}]}";

  private static final MovableClock clock = new MovableClock(Instant.now());

  @AutoClose private static final EmulatedAzure source = azure(DemoTenant.ordinary());

  /** Is as the source was, and stays so. */
  @AutoClose private static final EmulatedAzure copy = azure(EmulatedAzure.seed(OTHER_TENANT));

  /** Each test begins with another tenant here. */
  @AutoClose private static final EmulatedAzure target = azure(EmulatedAzure.seed(OTHER_TENANT));

  private static String exported;

  private static EmulatedAzure azure(Seed seed) {
    return EmulatedAzure.of(EmulatorOptions.ordinary().withSeed(seed).withClock(clock));
  }

  @BeforeAll
  static void exportsAVaultOfEverything() {
    assign(BuiltInRole.KEY_VAULT_ADMINISTRATOR);
    assign(BuiltInRole.CONTRIBUTOR);
    create("self", "Self");
    create("failing", "wrong-ca");
    create("merged", "Unknown");
    merge(source, "merged");
    create("merged", "Unknown");
    create("cancelled", "Unknown");
    call("PATCH", "/certificates/cancelled/pending", "{\"cancellation_requested\":true}");
    create("gone", "Unknown");
    call("DELETE", "/certificates/gone", null);
    call("DELETE", "/certificates/shop-00001", null);
    importPem();
    objects();
    clock.move(Duration.ofSeconds(1));
    create("waiting", "Unknown");
    create("ordered", "good-ca");
    deleteVault("kv-demo-002");
    exported = export(source);
    assertThat(restore(copy, exported).status()).isEqualTo(204);
  }

  private static void assign(BuiltInRole role) {
    source
        .emulator()
        .tenant()
        .roleAssignments()
        .add(new RoleAssignment(DemoTenant.OBJECT_ID, role, SUBSCRIPTION));
  }

  private static void deleteVault(String name) {
    String id = source.emulator().tenants().vault(name).armId();
    assertThat(source.arm("DELETE", id + "?api-version=2023-07-01", null).status()).isEqualTo(200);
  }

  private static void importPem() {
    String pem = new TestAuthority().pem("CN=imported.example").replace("\n", "\\n");
    call(
        "POST",
        "/certificates/imported/import",
        ("{\"value\":\"%s\",\"tags\":{\"a\":\"b\"},"
                + "\"policy\":{\"secret_props\":{\"contentType\":\"application/x-pem-file\"}}}")
            .formatted(pem));
  }

  private static void objects() {
    call("PUT", "/certificates/contacts", "{\"contacts\":[{\"email\":\"a@b.example\"}]}");
    call("PUT", "/secrets/password", "{\"value\":\"first\",\"attributes\":{\"enabled\":false}}");
    call("PUT", "/secrets/password", "{\"value\":\"second\",\"contentType\":\"text/plain\"}");
    call("PUT", "/secrets/forgotten", "{\"value\":\"x\",\"tags\":{}}");
    call("DELETE", "/secrets/forgotten", null);
    call("POST", "/keys/rsa/create", "{\"kty\":\"RSA\"}");
    call("POST", "/keys/point/create", "{\"kty\":\"EC\",\"crv\":\"P-256K\"}");
    call("POST", "/keys/lost/create", "{\"kty\":\"EC\"}");
    call("DELETE", "/keys/lost", null);
  }

  private static void create(String name, String issuer) {
    if (issuer.endsWith("-ca")) {
      call(
          "PUT",
          "/certificates/issuers/" + issuer,
          "{\"provider\":\"%s\",\"credentials\":{\"account_id\":\"me\",\"pwd\":\"wrong\"}}"
              .formatted(issuer.startsWith("good") ? "Test" : "GlobalSign"));
    }
    call(
        "POST",
        "/certificates/" + name + "/create",
        ("{\"policy\":{\"x509_props\":{\"subject\":\"CN=%s.example\","
                + "\"sans\":{\"ipAddresses\":[\"10.0.0.1\"]}},\"key_props\":{\"kty\":\"EC\"},"
                + "\"issuer\":{\"name\":\"%s\"}},\"tags\":{\"of\":\"the request\"}}")
            .formatted(name, issuer));
  }

  private static RawHttp.Answer merge(EmulatedAzure azure, String name) {
    String csr = ask(azure, "/certificates/" + name + "/pending").json().path("csr").asText();
    byte[] signed = new TestAuthority().sign(Base64.getDecoder().decode(csr));
    return azure.vault(
        "POST",
        "/certificates/" + name + "/pending/merge?api-version=7.6",
        "{\"x5c\":[\"" + Base64.getEncoder().encodeToString(signed) + "\"]}");
  }

  private static void call(String method, String path, String body) {
    RawHttp.Answer answer = source.vault(method, path + "?api-version=7.6", body);
    assertThat(answer.status()).as(path + ": " + answer.body()).isBetween(200, 202);
  }

  private static RawHttp.Answer ask(EmulatedAzure azure, String path) {
    return azure.vault("GET", path + "?api-version=7.6", null);
  }

  private static String export(EmulatedAzure azure) {
    RawHttp.Answer answer = azure.own("GET", "/emulator/state/export", null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static RawHttp.Answer restore(EmulatedAzure azure, String document) {
    return azure.own("POST", "/emulator/state/import", document);
  }

  @BeforeEach
  void startsWithAnotherTenant() {
    assertThat(restore(target, OTHER_TENANT).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/certificates",
        "/certificates/merged",
        "/certificates/merged/pending",
        "/certificates/merged/policy",
        "/certificates/merged/versions",
        "/certificates/self",
        "/certificates/self/pending",
        "/certificates/failing/pending",
        "/certificates/cancelled/pending",
        "/certificates/waiting",
        "/certificates/waiting/pending",
        "/certificates/ordered/pending",
        "/certificates/imported",
        "/certificates/imported/policy",
        "/certificates/checkout-00002",
        "/certificates/api-00003/policy",
        "/certificates/contacts",
        "/certificates/issuers",
        "/certificates/issuers/wrong-ca",
        "/deletedcertificates",
        "/deletedcertificates/gone",
        "/deletedcertificates/shop-00001",
        "/keys",
        "/keys/rsa",
        "/keys/point",
        "/keys/self",
        "/deletedkeys",
        "/deletedkeys/lost",
        "/secrets",
        "/secrets/password",
        "/secrets/password/versions",
        "/secrets/imported",
        "/deletedsecrets",
        "/deletedsecrets/forgotten",
      })
  void givesTheSameAnswersWhereItIsImported(String path) {
    RawHttp.Answer before = ask(source, path);
    assertThat(before.status()).as(before.body()).isEqualTo(200);
    assertThat(ask(copy, path).body()).isEqualTo(before.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/subscriptions?api-version=2022-12-01",
        SUBSCRIPTION + "/resourcegroups?api-version=2021-04-01",
        SUBSCRIPTION + "/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01",
        VAULTS + "kv-demo-001?api-version=2023-07-01",
        DELETED_VAULTS + "kv-demo-002?api-version=2023-07-01",
      })
  void givesTheSameAnswersOfResourceManager(String path) {
    RawHttp.Answer before = source.arm(path);
    assertThat(before.status()).as(before.body()).isEqualTo(200);
    assertThat(copy.arm(path).body()).isEqualTo(before.body());
  }

  @Test
  void givesTheSameExportAgain() {
    assertThat(export(copy)).isEqualTo(exported);
  }

  @Test
  void mergesWhatWasPendingBefore() {
    restore(target, exported);
    assertThat(merge(target, "waiting").status()).isEqualTo(201);
    assertThat(ask(target, "/certificates/waiting").json().path("cer").asText()).isNotEmpty();
    assertThat(ask(target, "/certificates/waiting/pending").json().path("status").asText())
        .isEqualTo("completed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/certificates/0/policy               | null      | /certificates/0/policy",
        "/certificates/0/policy/key/type      | \"DSA\"     | /certificates/0/policy/key/type",
        "/certificates/0/policy/keyUsages     | [\"any\"]   | /certificates/0/policy/keyUsages/0",
        "/certificates/0/policy/extendedKeyUsages | [null] | /policy/extendedKeyUsages/0",
        "/certificates/0/versions/0/policy    | {}        | /versions/0/policy/validityMonths",
        "/certificates/0/versions             | []        | /certificates/0/draft",
        "/certificates/0/versions/0/key       | \"AAAA\"    | /certificates/0/versions/0/key",
        "/certificates/0/versions/0/chain     | [\"AAAA\"]  | /certificates/0/versions/0/chain/0",
        "/certificates/0/versions/0/place     | 1         | /certificates/0/versions/0/place",
        "/certificates/0/versions/0/created   | \"then\"    | /certificates/0/versions/0/created",
        "/certificates/1/name                 | \"a b\"     | /certificates/1/name",
        "/certificates/1/name                 | \"api-00003\" | /name",
        "/issuers/0/provider                  | null      | /issuers/0/provider",
        "/keys/0/versions/0/content/publicKey | \"\"        | /keys/0/versions/0/content/publicKey",
        "/secrets/0/versions                  | []        | /secrets/0/versions",
        "/secrets/0/deletion/deletedAt        | null      | /secrets/0/deletion/deletedAt",
      })
  void changesNothingWhenThereIsAMistake(String place, String wrong, String pointer)
      throws IOException {
    // Given
    String before = export(target);
    JsonNode document = parse(exported);
    String vault = "/tenants/0/subscriptions/0/resourceGroups/0/vaults/0/state";
    String parent = vault + place.substring(0, place.lastIndexOf('/'));
    String field = place.substring(place.lastIndexOf('/') + 1);
    ((ObjectNode) document.at(parent)).set(field, parse(wrong));
    // When
    RawHttp.Answer refused = restore(target, document.toString());
    // Then
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().at("/error/pointer").asText()).startsWith(vault).endsWith(pointer);
    assertThat(refused.message()).startsWith(refused.json().at("/error/pointer").asText() + ": ");
    assertThat(export(target)).isEqualTo(before);
  }

  @Test
  void changesNothingForWhatIsNotJson() {
    String before = export(target);
    RawHttp.Answer refused = restore(target, "oops");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/error/pointer").asText()).isEmpty();
    assertThat(export(target)).isEqualTo(before);
  }

  private static JsonNode parse(String json) throws IOException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void saysHowManyCertificatesAreTooMany() {
    restore(
        target,
        OTHER_TENANT.replace(
            "}]}",
            ",\"subscriptions\":[{\"id\":\"44444444-4444-4444-8444-444444444449\",\"resourceGroups\":["
                + "{\"name\":\"rg\",\"vaults\":[{\"name\":\"kv-large\",\"certificates\":["
                + "{\"name\":\"web\",\"count\":50001}]}]}]}]}]}"));
    RawHttp.Answer refused = target.own("GET", "/emulator/state/export", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.message())
        .isEqualTo("There are 50001 certificates; no more than 50000 can be exported");
  }

  @Test
  void answersNobodyOfATenantThatHasGone() {
    restore(target, exported);
    String token = target.token("https://management.azure.com/");
    restore(target, OTHER_TENANT);
    RawHttp.Answer refused =
        target
            .raw()
            .send(
                "GET",
                "https://management.azure.com/subscriptions?api-version=2022-12-01",
                null,
                "Authorization",
                "Bearer " + token);
    assertThat(refused.status()).isEqualTo(401);
  }
}
