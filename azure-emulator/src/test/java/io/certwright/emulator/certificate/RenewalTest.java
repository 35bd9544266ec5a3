package io.certwright.emulator.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.MovableClock;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Retention;
import io.certwright.emulator.certificate.store.SeededCertificates;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.issuing.CertificateIssuers;
import io.certwright.emulator.issuing.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the vault renews by itself as time goes by. */
class RenewalTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final CertificateIssuers issuers = new CertificateIssuers();
  private final CertificateStore store =
      new CertificateStore(
          clock,
          Delays.ordinary(),
          new Retention(Duration.ofDays(7), false),
          SeededCertificates.NONE,
          issuers);

  @Test
  void renewsASelfSignedCertificateAtItsShareOfLife() {
    create("self", "Self", new LifetimeAction(80, null, "AutoRenew"), false);
    CertificateVersion first = store.get("self").latest();
    clock.move(Duration.ofDays(291));
    assertThat(store.get("self").versions()).hasSize(1);
    clock.move(Duration.ofDays(2));
    CertificateVersion second = store.get("self").latest();
    assertThat(store.get("self").versions()).hasSize(2);
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.created())
        .isBetween(Instant.parse("2026-10-19T00:00:00Z"), Instant.parse("2026-10-20T00:00:00Z"));
    assertThat(second.tags()).isEqualTo(Map.of("owner", "shop"));
    assertThat(key(second)).isNotEqualTo(key(first));
    assertThat(store.getPending("self").pending().status())
        .isEqualTo(PendingOperation.Status.COMPLETED);
    assertThat(store.getPending("self").pending().request().get().keyPair().getPublic())
        .isEqualTo(second.material().get().keyPair().getPublic());
  }

  @Test
  void renewsDaysBeforeTheEndAndAgainWhenYearsGoBy() {
    create("years", "Self", new LifetimeAction(null, 30, "AutoRenew"), true);
    CertificateVersion first = store.get("years").latest();
    clock.move(Duration.ofDays(3 * 365));
    assertThat(store.get("years").versions()).hasSize(4);
    assertThat(store.get("years").latest().expires()).isAfter(clock.instant());
    assertThat(key(store.get("years").latest())).as("the key is reused").isEqualTo(key(first));
  }

  @Test
  void onlySendsMailWhereItCannotRenew() {
    create("mail", "Self", new LifetimeAction(80, null, "EmailContacts"), false);
    clock.move(Duration.ofDays(400));
    assertThat(store.get("mail").versions()).hasSize(1);
  }

  @Test
  void leavesADisabledCertificateAlone() {
    create("disabled", "Self", new LifetimeAction(80, null, "AutoRenew"), false);
    store.update("disabled", null, new Changes(false, null, null, null), policy -> policy);
    clock.move(Duration.ofDays(400));
    assertThat(store.get("disabled").versions()).hasSize(1);
  }

  @Test
  void renewsAtTheCaOfAnIssuer() {
    issuers.put(issuer("right"));
    create("ordered", "ca", new LifetimeAction(50, null, "AutoRenew"), false);
    clock.move(Duration.ofDays(190));
    CertificateVersion renewed = store.get("ordered").latest();
    assertThat(store.get("ordered").versions()).hasSize(2);
    assertThat(renewed.material().get().chain()).hasSize(2);
    assertThat(renewed.material().get().certificate().getIssuer())
        .hasToString("O=Azure Emulator,CN=DigiCert Emulated CA");
  }

  @Test
  void failsARenewalOnceWhenTheCaRefuses() {
    issuers.put(issuer("right"));
    create("refused", "ca", new LifetimeAction(50, null, "AutoRenew"), false);
    issuers.put(issuer("wrong"));
    clock.move(Duration.ofDays(190));
    assertThat(store.get("refused").versions()).hasSize(1);
    assertThat(store.getPending("refused").pending().status())
        .isEqualTo(PendingOperation.Status.FAILED);
  }

  private void create(String name, String issuer, LifetimeAction action, boolean reuseKey) {
    CertificatePolicy policy =
        new CertificatePolicy(
            new KeyProperties(KeyType.EC, 256, Curve.P_256, true, reuseKey),
            CertificatePolicy.PKCS12,
            "CN=a.example",
            null,
            List.of(),
            List.of("digitalSignature"),
            12,
            false,
            List.of(action),
            new Issuer(issuer, null, null),
            START,
            START);
    store.create(name, new NewCertificate(policy, null, Map.of("owner", "shop"), null));
    clock.move(Duration.ofSeconds(5));
    assertThat(store.get(name).versions()).hasSize(1);
  }

  private static byte[] key(CertificateVersion version) {
    return version.material().get().privateKey().getEncoded();
  }

  private static CertificateIssuer issuer(String password) {
    return new CertificateIssuer(
        "ca", "DigiCert", "a", password, new Organization("o", null), true, START, START);
  }
}
