package io.certwright.account.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.rights.CertificateRight;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.SeedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A directory with one application that may do all it should in two vaults, and an owner. */
final class DoctorTenant {

  static final String DIRECTORY = "a1111111-1111-4111-8111-111111111111";
  static final String SUBSCRIPTION = "b1111111-1111-4111-8111-111111111111";
  static final String APPLICATION = "c1111111-1111-4111-8111-111111111111";
  static final String OBJECT = "d1111111-1111-4111-8111-111111111111";
  static final String SECRET = "the-secret-that-works";
  static final String OWNER = "c9999999-9999-4999-8999-999999999999";
  static final String OWNER_SECRET = "the-secret-of-the-owner";

  /** Goes by roles, premium. */
  static final String BY_ROLES = "kv-roles";

  /** Goes by access policies. */
  static final String BY_POLICIES = "kv-policies";

  private static final String JSON =
      """
      {"tenants": [{
        "id": "a1111111-1111-4111-8111-111111111111",
        "applications": [
          {"id": "c1111111-1111-4111-8111-111111111111",
           "objectId": "d1111111-1111-4111-8111-111111111111", "name": "certwright",
           "secrets": [{"value": "the-secret-that-works"},
                       {"value": "the-secret-that-expired", "expiresAt": "2024-01-01T00:00:00Z"}]},
          {"id": "c9999999-9999-4999-8999-999999999999",
           "objectId": "d9999999-9999-4999-8999-999999999999", "name": "owner",
           "secrets": [{"value": "the-secret-of-the-owner"}]}],
        "subscriptions": [{
          "id": "b1111111-1111-4111-8111-111111111111", "name": "Shop",
          "resourceGroups": [{"name": "rg-shop", "vaults": [
            {"name": "kv-roles", "sku": "premium", "tags": {"owner": "shop"}},
            {"name": "kv-policies", "accessModel": "ACCESS_POLICY", "accessPolicies": [{
              "objectId": "d1111111-1111-4111-8111-111111111111", "keys": [], "secrets": [],
              "certificates": ["all", "purge"]}]}]}]}],
        "roleAssignments": [
          {"principalId": "d1111111-1111-4111-8111-111111111111", "role": "Reader",
           "scope": "/subscriptions/b1111111-1111-4111-8111-111111111111"},
          {"principalId": "d1111111-1111-4111-8111-111111111111",
           "role": "Key Vault Certificates Officer",
           "scope": "/subscriptions/b1111111-1111-4111-8111-111111111111"},
          {"principalId": "d9999999-9999-4999-8999-999999999999", "role": "Owner", "scope": "/"}],
        "roleDefinitions": [%s]
      }]}
      """;

  private DoctorTenant() {}

  static Seed seed() {
    return SeedReader.read(json().getBytes(StandardCharsets.UTF_8));
  }

  /** Puts it in the place of all that the emulator holds. */
  static void putInto(Emulator emulator) throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + emulator.port() + "/emulator/state/import");
    HttpRequest request =
        HttpRequest.newBuilder(page).POST(BodyPublishers.ofString(json())).build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertThat(status).isEqualTo(204);
  }

  private static String json() {
    return JSON.formatted(
        Stream.of(CertificateRight.values())
            .map(DoctorTenant::definition)
            .collect(Collectors.joining(",")));
  }

  /** A role of the directory's own: everything with certificates but that. */
  static String roleWithout(CertificateRight right) {
    return "Certificates without " + right.verb();
  }

  private static String definition(CertificateRight right) {
    return """
        {"id": "%s", "name": "%s", "dataActions": ["Microsoft.KeyVault/vaults/certificates/*"],
         "notDataActions": ["%s"]}\
        """
        .formatted(
            new UUID(0x55555555_5555_4555L, 0x8555_555555555550L + right.ordinal()),
            roleWithout(right),
            right.dataAction());
  }
}
