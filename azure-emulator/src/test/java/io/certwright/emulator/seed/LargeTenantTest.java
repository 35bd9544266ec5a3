package io.certwright.emulator.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Counts;
import io.certwright.emulator.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LargeTenantTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private static final String COUNTED =
      """
      {"tenants":[{"id":"11111111-1111-4111-8111-111111111111",
        "subscriptions":[{"id":"44444444-4444-4444-8444-444444444441","resourceGroups":[
          {"name":"rg","vaults":[{"name":"kv-load-","count":200,"certificates":[
            {"name":"web-","count":40,"signedBy":"Load CA"}, {"name":"api","versions":3}]}]}]}]}]}
      """;

  @Test
  void aFewLinesStandForManyVaultsAndCertificates() {
    // When
    Tenants tenants = tenants(NOON);
    // Then
    assertThat(tenants.all().get(0).vaults()).hasSize(200);
    CertificateStore store = tenants.vault("kv-load-00200").certificates();
    assertThat(store.counts()).isEqualTo(new Counts(41, 43, 0, 0));
    assertThat(names(store)).startsWith("api", "web-000001", "web-000002").endsWith("web-000040");
  }

  @Test
  void aCertificateIsTheSameAfterARestartOnTheSameDay() {
    // Given
    Clock evening = Clock.fixed(Instant.parse("2026-11-24T23:00:00Z"), ZoneOffset.UTC);
    // When
    StoredCertificate before =
        tenants(NOON).vault("kv-load-00007").certificates().get("web-000011");
    StoredCertificate after =
        tenants(evening).vault("kv-load-00007").certificates().get("web-000011");
    // Then
    assertThat(after.latest().id()).isEqualTo(before.latest().id());
    assertThat(after.latest().material().get().der())
        .isEqualTo(before.latest().material().get().der());
    assertThat(after.latest().material().get().privateKey().getEncoded())
        .isEqualTo(before.latest().material().get().privateKey().getEncoded());
  }

  @Test
  void noTwoCertificatesShareAKey() {
    // Given
    Tenants tenants = tenants(NOON);
    // When
    byte[] one = thumbprint(tenants, "kv-load-00001", "web-000001");
    // Then
    assertThat(thumbprint(tenants, "kv-load-00001", "web-000002")).isNotEqualTo(one);
    assertThat(thumbprint(tenants, "kv-load-00002", "web-000001")).isNotEqualTo(one);
  }

  @Test
  void aChangedOneKeepsItsPlaceAndItsChange() {
    // Given
    CertificateStore store = tenants(NOON).vault("kv-load-00001").certificates();
    List<String> before = names(store);
    // When
    store.update(
        "web-000003",
        null,
        new Changes(false, null, null, Map.of("a", "b")),
        UnaryOperator.identity());
    // Then
    assertThat(names(store)).isEqualTo(before);
    assertThat(store.get("WEB-000003").latest().tags()).isEqualTo(Map.of("a", "b"));
    assertThat(store.counts()).isEqualTo(new Counts(41, 43, 0, 0));
  }

  @Test
  void aPurgedOneStaysAway() {
    // Given
    CertificateStore store = tenants(NOON).vault("kv-load-00001").certificates();
    // When
    store.delete("web-000003");
    store.purge("web-000003");
    // Then
    assertThat(store.find("web-000003")).isEmpty();
    assertThat(names(store)).hasSize(40).doesNotContain("web-000003");
    assertThat(store.counts()).isEqualTo(new Counts(40, 42, 0, 0));
  }

  private static byte[] thumbprint(Tenants tenants, String vault, String name) {
    return tenants.vault(vault).certificates().get(name).latest().material().get().thumbprint();
  }

  private static List<String> names(CertificateStore store) {
    List<String> names = new ArrayList<>();
    String from = "";
    while (from != null) {
      var page = store.list(from, 7, false);
      page.items().forEach(certificate -> names.add(certificate.name()));
      from = page.next().orElse(null);
    }
    return names;
  }

  private static Tenants tenants(Clock clock) {
    Seed seed = SeedReader.read(COUNTED.getBytes(StandardCharsets.UTF_8));
    return new TenantBuilder(clock, Delays.none()).build(seed);
  }
}
