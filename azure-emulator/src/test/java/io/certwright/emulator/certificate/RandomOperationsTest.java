package io.certwright.emulator.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.MovableClock;
import io.certwright.emulator.TestAuthority;
import io.certwright.emulator.certificate.NameModel.State;
import io.certwright.emulator.certificate.NameModel.Step;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Retention;
import io.certwright.emulator.certificate.store.SeededCertificates;
import io.certwright.emulator.certificate.x509.CertificateChain;
import io.certwright.emulator.certificate.x509.CertificateFacts;
import io.certwright.emulator.certificate.x509.ImportedContent;
import io.certwright.emulator.certificate.x509.Material;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random sequences of operations against a model of the rules. A failure names its seed: put it
 * into {@link #seeds()} alone to see the same sequence again.
 */
class RandomOperationsTest {

  private static final int STEPS = 100;
  private static final List<String> NAMES = List.of("one", "two", "Three");
  private static final TestAuthority AUTHORITY = new TestAuthority();
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final CertificateStore store =
      new CertificateStore(
          clock,
          Delays.ordinary(),
          new Retention(Duration.ofDays(7), false),
          SeededCertificates.NONE,
          CertificateAuthorities.NONE);
  private final TreeMap<String, NameModel> models = new TreeMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 30);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void neverLeavesAStateThatTheRulesForbid(long seed) {
    Random random = new Random(seed);
    NAMES.forEach(name -> models.put(name, new NameModel()));
    for (int step = 0; step < STEPS; step++) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      Step action = Step.values()[random.nextInt(Step.values().length)];
      String where = "seed %d, step %d: %s %s".formatted(seed, step, action, name);
      run(action, name, random, where);
      models.forEach((other, model) -> check(other, model, where));
      checkListings(where);
    }
    NAMES.stream()
        .flatMap(name -> store.find(name).stream())
        .flatMap(certificate -> certificate.versions().stream())
        .forEach(version -> checkKey(version, "seed " + seed));
  }

  private void run(Step step, String name, Random random, String where) {
    NameModel model = models.get(name);
    boolean expected = model.allows(step);
    boolean done =
        switch (step) {
          case CREATE_UNKNOWN -> attempt(() -> create(name, Issuer.UNKNOWN));
          case CREATE_SELF -> attempt(() -> create(name, Issuer.SELF));
          case MERGE -> attempt(() -> merge(name));
          case CANCEL -> attempt(() -> store.cancelPending(name));
          case DELETE_PENDING -> attempt(() -> store.deletePending(name));
          case IMPORT -> attempt(() -> importOne(name));
          case DISABLE ->
              attempt(
                  () ->
                      store.update(
                          name, null, new Changes(false, null, null, null), policy -> policy));
          case DELETE -> attempt(() -> store.delete(name));
          case RECOVER -> attempt(() -> store.recover(name));
          case PURGE -> attempt(() -> store.purge(name));
          case WAIT_A_SECOND -> move(Duration.ofSeconds(1));
          case WAIT_DAYS -> move(Duration.ofDays(random.nextInt(4)));
        };
    assertThat(done).as(where).isEqualTo(expected);
    if (done) {
      model.apply(step);
    }
  }

  private boolean move(Duration by) {
    clock.move(by);
    models.values().forEach(model -> model.pass(by));
    return true;
  }

  private void check(String name, NameModel model, String where) {
    String at = where + ", looking at " + name;
    StoredCertificate live = store.find(name).orElse(null);
    assertThat(live != null).as(at + ": live").isEqualTo(model.state() == State.LIVE);
    assertThat(attempt(() -> store.getDeleted(name)))
        .as(at + ": deleted")
        .isEqualTo(model.state() == State.DELETED);
    if (live == null) {
      assertThat(attempt(() -> store.getPending(name))).as(at + ": pending").isFalse();
      return;
    }
    assertThat(live.versions()).as(at + ": no version is lost").hasSize(model.versions());
    assertThat(live.isPendingInProgress()).as(at + ": pending").isEqualTo(model.inProgress());
    assertThat(live.versions().stream().map(CertificateVersion::id)).as(at).doesNotHaveDuplicates();
    assertThat(live.policy().created()).as(at).isBeforeOrEqualTo(clock.instant());
  }

  private static void checkKey(CertificateVersion version, String at) {
    Material material = version.material().get();
    assertThat(CertificateChain.isFor(material.certificate(), material.keyPair().getPublic()))
        .as(at + ": the key is the certificate's")
        .isTrue();
    assertThat(version.expires()).as(at).isAfter(version.notBefore());
  }

  private void checkListings(String where) {
    List<String> live =
        models.entrySet().stream()
            .filter(entry -> entry.getValue().state() == State.LIVE)
            .map(entry -> entry.getKey().toUpperCase(Locale.ROOT))
            .sorted()
            .toList();
    assertThat(store.list("", 25, true).items())
        .extracting(certificate -> certificate.name().toUpperCase(Locale.ROOT))
        .as(where)
        .isEqualTo(live);
  }

  private void create(String name, Issuer issuer) {
    CertificatePolicy policy =
        new CertificatePolicy(
            new KeyProperties(KeyType.EC, 256, Curve.P_256, true, false),
            CertificatePolicy.PKCS12,
            "CN=a.example",
            null,
            List.of(),
            List.of("digitalSignature"),
            120,
            false,
            List.of(),
            issuer,
            clock.instant(),
            clock.instant());
    store.create(name, new NewCertificate(policy, null, null, null));
  }

  private void merge(String name) {
    byte[] csr = store.getPending(name).pending().request().get().csr();
    store.merge(name, List.of(AUTHORITY.sign(csr)), null);
  }

  private void importOne(String name) {
    store.requireFree(name);
    Material material = ImportedContent.ofPem(AUTHORITY.pem("CN=a.example"));
    CertificateFacts facts = new CertificateFacts(material.certificate());
    CertificatePolicy policy =
        new CertificatePolicy(
            facts.key(true),
            CertificatePolicy.PEM,
            facts.subject(),
            facts.names(),
            facts.extendedKeyUsages(),
            facts.keyUsages(),
            1,
            false,
            List.of(),
            Issuer.UNKNOWN,
            clock.instant(),
            clock.instant());
    store.importVersion(
        name,
        policy,
        new CertificateVersion(
            CertificateVersion.newId(),
            policy,
            Lazy.of(material),
            true,
            material.certificate().getNotBefore().toInstant(),
            material.certificate().getNotAfter().toInstant(),
            clock.instant(),
            clock.instant(),
            null,
            null));
  }

  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (KeyVaultError refused) {
      return false;
    }
  }
}
