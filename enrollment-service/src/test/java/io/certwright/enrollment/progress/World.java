package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.TestClock;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.issuing.CancelEnrollment;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EndWithAccount;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.OrderedByVault;
import io.certwright.enrollment.issuing.InMemoryEnrollments;
import io.certwright.enrollment.issuing.RetryEnrollment;
import io.certwright.enrollment.known.InMemoryKnownAccounts;
import io.certwright.enrollment.privateca.TestCa;
import io.certwright.enrollment.vault.InMemoryVault;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.transaction.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** One enrollment with a vault, a CA and a database, all in memory. */
final class World {

  static final String NAME = "www";
  static final Duration LEASE = Duration.ofMinutes(1);
  static final BackOff BACK_OFF =
      new BackOff(
          List.of(
              Duration.ofSeconds(5),
              Duration.ofSeconds(30),
              Duration.ofMinutes(2),
              Duration.ofMinutes(10),
              Duration.ofHours(1)));

  final TestClock clock = new TestClock();
  final InMemoryVault vault = new InMemoryVault(clock);
  final InMemoryEnrollments enrollments = new InMemoryEnrollments();
  final TestCa ca = new TestCa(clock);
  final InMemoryKnownAccounts accounts = new InMemoryKnownAccounts();
  final List<CertwrightEvent> events = new ArrayList<>();
  final UUID id = UUID.randomUUID();
  final Transactions transactions;
  private final AdvanceEnrollment driver;

  World(AuthorityKind kind) {
    this(kind, new CrashPoints(0), true, UnaryOperator.identity());
  }

  World(AuthorityKind kind, UnaryOperator<VaultCertificates> around) {
    this(kind, new CrashPoints(0), true, around);
  }

  /**
   * @param deliversAtOnce or only when the CA is asked again
   * @param around what stands between the driver and the vault
   */
  World(
      AuthorityKind kind,
      CrashPoints points,
      boolean deliversAtOnce,
      UnaryOperator<VaultCertificates> around) {
    transactions = new CrashingTransactions(points);
    driver =
        new AdvanceEnrollment(
            enrollments,
            new CrashingVault(around.apply(vault), points),
            new Connectors(List.of(new CrashingAuthority(ca.authority, points, deliversAtOnce))),
            transactions,
            events::add,
            UUID::randomUUID,
            BACK_OFF,
            Duration.ofSeconds(2),
            clock);
    enrollments.add(
        Enrollment.requested(id, Samples.request(TestCa.ID, kind, NAME), clock.instant()));
    accounts.learn(enrollment().request().target().accountId());
  }

  /** All or nothing, even when the process crashes in it. */
  private final class CrashingTransactions implements Transactions {

    private final CrashPoints points;

    CrashingTransactions(CrashPoints points) {
      this.points = points;
    }

    @Override
    public <T> T call(Supplier<T> work) {
      Runnable undo = enrollments.snapshot();
      int eventsBefore = events.size();
      T result;
      try {
        result = points.around(work);
      } catch (Crash beforeCommit) {
        undo.run();
        events.subList(eventsBefore, events.size()).clear();
        throw beforeCommit;
      }
      points.pass();
      return result;
    }
  }

  Enrollment enrollment() {
    return enrollments.find(id).orElseThrow();
  }

  EnrollmentState state() {
    return enrollment().state();
  }

  /** Asserts that it failed for this reason. */
  EnrollmentState.Failed failedWith(String code) {
    assertThat(state()).isInstanceOf(EnrollmentState.Failed.class);
    EnrollmentState.Failed failed = (EnrollmentState.Failed) state();
    assertThat(failed.problem().code()).isEqualTo(code);
    return failed;
  }

  /** Does the step that is due; false when none is. */
  boolean step() {
    Optional<Claim> claim = enrollments.claim(clock.instant(), LEASE);
    claim.ifPresent(driver::advance);
    return claim.isPresent();
  }

  void stepUntil(Class<? extends Active> state) {
    while (!state.isInstance(state())) {
      assertThat(step()).isTrue();
    }
  }

  /** Somebody begins an operation of our name in the vault. */
  void begin(String owner) {
    EnrollmentRequest request = enrollment().request();
    vault.create(
        request.target(),
        new NewCertificate(
            request.specification(),
            request.contentType(),
            request.newCertificate(id).issuerName(),
            Map.of(EnrollmentEvent.TAG, owner)));
  }

  /** What the vault has signed by itself is too old when it is looked at. */
  void failByExpiredChain() {
    stepUntil(OrderedByVault.class);
    vault.certificate(enrollment().request().target());
    clock.pass(Duration.ofDays(91));
    runToEnd().failedWith("chain-invalid");
  }

  void retry() {
    new RetryEnrollment(enrollments, accounts, transactions, events::add, clock).retry(id);
  }

  void removeAccount() {
    accounts.forget(enrollment().request().target().accountId());
    new EndWithAccount(enrollments, transactions, events::add, clock)
        .end(enrollment().request().target().accountId());
  }

  void cancel() {
    new CancelEnrollment(enrollments, transactions, clock).cancel(id);
  }

  Claim claim() {
    return enrollments.claim(clock.instant(), LEASE).orElseThrow();
  }

  void advance(Claim claim) {
    driver.advance(claim);
  }

  /** Works on, restarting after a crash, until nothing is left to do. */
  World runToEnd() {
    for (int round = 0; round < 200 && enrollment().isActive(); round++) {
      try {
        if (!step()) {
          clock.pass(Duration.ofSeconds(10));
        }
      } catch (Crash crash) {
        clock.pass(LEASE);
      }
    }
    return this;
  }

  <E extends CertwrightEvent> List<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
