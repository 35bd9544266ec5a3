package io.certwright.emulator.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedTest {

  private static final String SMALLEST =
      """
      {"tenants":[{"id":"11111111-1111-4111-8111-111111111111",
        "applications":[{"id":"22222222-2222-4222-8222-222222222222","secrets":[{"value":"s"}]}],
        "subscriptions":[{"id":"44444444-4444-4444-8444-444444444441","resourceGroups":[
          {"name":"rg","vaults":[{"name":"kv-one","certificates":[{"name":"web"}]}]}]}]}]}
      """;

  @Test
  void fillsInWhatASeedLeavesOut() {
    // When
    Vault vault = build(SMALLEST).vault("kv-one");
    // Then
    assertThat(vault.settings().accessModel()).isEqualTo(AccessModel.RBAC);
    assertThat(vault.settings().softDeleteRetentionInDays()).isEqualTo(90);
    var certificate = vault.certificates().get("web").latest();
    assertThat(certificate.material().get().certificate().getSubject())
        .hasToString("CN=web.example.com");
    assertThat(certificate.expires()).isAfter(Instant.now().plus(Duration.ofDays(300)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"kv-one\"            | \"k\"           |"
            + " /tenants/0/subscriptions/0/resourceGroups/0/vaults/0/name: 'k'",
        "\"name\":\"kv-one\"   | \"nom\":\"kv-one\" |"
            + " /tenants/0/subscriptions/0/resourceGroups/0/vaults/0/nom: there is no such field",
        "\"name\":\"kv-one\"   | \"name\":\"kv-one\",\"sku\":\"gold\" | /vaults/0/sku: 'gold'",
        "\"name\":\"kv-one\"   | \"name\":\"kv-one\",\"accessModel\":\"ALL\" |"
            + " /vaults/0/accessModel: 'ALL' is not one of [RBAC, ACCESS_POLICY]",
        "\"name\":\"web\"      | \"name\":\"w b\" | /certificates/0/name: 'w b'",
        "\"name\":\"web\"      | \"name\":\"web\",\"keyType\":\"RSA-HSM\" |"
            + " /certificates/0/keyType",
        "\"value\":\"s\"       | \"value\":\"s\",\"expiresAt\":\"soon\" | /secrets/0/expiresAt",
        "\"applications\"      |"
            + " \"roleAssignments\":[{\"principalId\":\"22222222-2222-4222-8222-222222222222\",\"role\":\"King\",\"scope\":\"/subscriptions/x\"}],\"applications\""
            + " | /tenants/0/roleAssignments/0/role: 'King'",
        "\"applications\"      |"
            + " \"roleAssignments\":[{\"principalId\":\"22222222-2222-4222-8222-222222222222\",\"role\":\"Reader\",\"scope\":\"there\"}],\"applications\""
            + " | /tenants/0/roleAssignments/0/scope: 'there'",
        "\"applications\"      |"
            + " \"roleAssignments\":[{\"principalType\":\"Robot\"}],\"applications\" |"
            + " /tenants/0/roleAssignments/0/principalType",
        "\"applications\"      | \"roleDefinitions\":[{\"id\":\"x\"}],\"applications\" |"
            + " /tenants/0/roleDefinitions/0/id: 'x'",
        "\"resourceGroups\"    | \"state\":\"Asleep\",\"resourceGroups\" | /subscriptions/0/state",
        "\"name\":\"kv-one\"   | \"name\":\"kv-one\",\"publicNetworkAccess\":\"Maybe\" |"
            + " /vaults/0/publicNetworkAccess: 'Maybe'",
        "\"name\":\"kv-one\"   |"
            + " \"name\":\"kv-one\",\"networkAcls\":{\"ipRules\":[\"1.2.3.4\",\"home\"]} |"
            + " /vaults/0/networkAcls/ipRules/1: 'home'",
        "\"vaults\"            | \"deletedVaults\":[{}],\"vaults\" |"
            + " /resourceGroups/0/deletedVaults/0/vault: is required",
        "\"vaults\"            |"
            + " \"deletedVaults\":[{\"vault\":{\"name\":\"kv-old\"},\"deletedDaysAgo\":90}],\"vaults\""
            + " | /deletedVaults/0/deletedDaysAgo: 90",
      })
  void namesThePlaceOfAMistake(String correct, String wrong, String message) {
    assertThatThrownBy(() -> build(SMALLEST.replaceFirst(correct, wrong)))
        .isInstanceOf(SeedError.class)
        .hasMessageContaining(message);
  }

  @Test
  void saysWhichLineIsNotJson() {
    assertThatThrownBy(() -> build("{\n\"tenants\": oops}"))
        .isInstanceOf(SeedError.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void takesTheExampleOfItsPage() throws IOException {
    String page = Files.readString(Path.of("docs", "seed.md"));
    int start = page.indexOf("```json") + 7;
    String example = page.substring(start, page.indexOf("```", start));
    Vault vault = build(example).vault("kv-web");
    assertThat(vault.certificates().counts().versions()).isEqualTo(2);
    assertThat(vault.accessPolicies()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"5, 60", "1, 0", "1, 30", "100, 10000", "3, 7"})
  void sizesTheDemoTenantExactly(int vaults, int certificates) {
    Tenants tenants = build(DemoTenant.sized(vaults, certificates));
    var all = tenants.all().get(0).vaults().toList();
    assertThat(all).hasSize(vaults);
    assertThat(all.stream().mapToInt(vault -> vault.certificates().counts().certificates()).sum())
        .isEqualTo(certificates);
  }

  @Test
  void holdsExpiredAndExpiringCertificates() {
    Instant now = Instant.now();
    var certificates =
        build(DemoTenant.ordinary())
            .vault("kv-demo-001")
            .certificates()
            .list("", 25, false)
            .items();
    assertThat(certificates).anyMatch(one -> one.latest().expires().isBefore(now));
    assertThat(certificates)
        .anyMatch(
            one ->
                one.latest().expires().isAfter(now)
                    && one.latest().expires().isBefore(now.plus(Duration.ofDays(30))));
    assertThat(certificates).anyMatch(one -> one.versions().size() > 1);
  }

  private static Tenants build(String json) {
    return build(SeedReader.read(json.getBytes(StandardCharsets.UTF_8)));
  }

  private static Tenants build(Seed seed) {
    return new TenantBuilder(Clock.systemUTC(), Delays.none()).build(seed);
  }
}
