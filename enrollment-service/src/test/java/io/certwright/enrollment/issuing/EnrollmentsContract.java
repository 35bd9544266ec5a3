package io.certwright.enrollment.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Ordered;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link Enrollments} promises. */
public abstract class EnrollmentsContract {

  private static final Instant NOON = Instant.parse("2020-11-24T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Problem PROBLEM = new Problem("vault-throttled", "429", "Wait.");
  private static final VaultCsr CSR = new VaultCsr("f00d", new byte[] {1, 2, 3});

  /** An empty store, each time. */
  protected abstract Enrollments enrollments();

  /** That exists already, where the store asks for it. */
  protected abstract UUID authorityId();

  @Test
  void findsWhatWasAdded() {
    Enrollments enrollments = enrollments();
    Enrollment added = add(enrollments, "www");

    Enrollment found = enrollments.find(added.id()).orElseThrow();

    assertThat(found).isEqualTo(added);
    assertThat(enrollments.steps(added.id()))
        .containsExactly(new Step(StateName.REQUESTED, NOON, 0, ""));
  }

  @Test
  void hasOneActiveForVaultAndNameWhateverItsCase() {
    Enrollments enrollments = enrollments();
    Enrollment first = add(enrollments, "www");

    assertThat(enrollments.add(enrollment("WWW"))).isFalse();
    assertThat(enrollments.add(enrollment("api"))).isTrue();
    assertThat(enrollments.active(Samples.VAULT.toLowerCase(Locale.ROOT), "Www"))
        .hasValue(first.id());
  }

  @Test
  void takesAnotherOnceTheFirstHasEnded() {
    Enrollments enrollments = enrollments();
    add(enrollments, "www");
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, failed(claim), "");

    assertThat(enrollments.add(enrollment("www"))).isTrue();
    assertThat(enrollments.reopen(failed(claim).moved(new Requested(), NOON, NOON), "Retried."))
        .isFalse();
  }

  @Test
  void endsTheActiveOnesOfAnAccountWhoeverWorksAtThem() {
    Enrollments enrollments = enrollments();
    Enrollment ended = add(enrollments, "ended");
    Claim first = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(first, failed(first), "");
    Enrollment active = add(enrollments, "www");
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    UUID account = active.request().target().accountId();

    assertThat(enrollments.lockActive(account))
        .extracting(Enrollment::id)
        .containsExactly(active.id())
        .doesNotContain(ended.id());
    enrollments.end(active.moved(new EnrollmentState.Cancelled(), NOON, NOON), "The account went.");

    assertThat(enrollments.lockActive(account)).isEmpty();
    assertThat(enrollments.save(claim, failed(claim), "")).as("the claim is void").isEmpty();
    assertThat(enrollments.claim(NOON.plus(LEASE).plus(LEASE), LEASE)).isEmpty();
    assertThat(enrollments.find(active.id()).orElseThrow().state())
        .isInstanceOf(EnrollmentState.Cancelled.class);
    assertThat(enrollments.steps(active.id()))
        .last()
        .isEqualTo(new Step(StateName.CANCELLED, NOON, 0, "The account went."));
    assertThat(enrollments.lockActive(UUID.randomUUID())).isEmpty();
  }

  @Test
  void claimsEachOnceUntilItsLeaseEndsAndCountsTheAttempt() {
    Enrollments enrollments = enrollments();
    Enrollment added = add(enrollments, "www");

    Claim first = enrollments.claim(NOON, LEASE).orElseThrow();
    Optional<Claim> second = enrollments.claim(NOON, LEASE);
    Claim afterLease = enrollments.claim(NOON.plus(LEASE), LEASE).orElseThrow();

    assertThat(first.enrollment().attempts()).isEqualTo(1);
    assertThat(second).isEmpty();
    assertThat(afterLease.enrollment().id()).isEqualTo(added.id());
    assertThat(afterLease.enrollment().attempts()).isEqualTo(2);
    assertThat(afterLease.fence()).isGreaterThan(first.fence());
  }

  @Test
  void claimsNothingBeforeItIsDue() {
    Enrollments enrollments = enrollments();
    add(enrollments, "www");

    assertThat(enrollments.claim(NOON.minusSeconds(1), LEASE)).isEmpty();
  }

  @Test
  void keepsNothingOfLostClaim() {
    Enrollments enrollments = enrollments();
    Enrollment added = add(enrollments, "www");
    Claim lost = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.claim(NOON.plus(LEASE), LEASE);

    Optional<Enrollment> saved =
        enrollments.save(lost, lost.enrollment().moved(new CsrReady(CSR), NOON, NOON), "");

    assertThat(saved).isEmpty();
    assertThat(enrollments.find(added.id()).orElseThrow().state()).isInstanceOf(Requested.class);
    assertThat(enrollments.steps(added.id())).hasSize(1);
  }

  @Test
  void keepsStateAndHistoryOfEachStep() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    Instant later = NOON.plusSeconds(5);
    enrollments.save(claim, claim.enrollment().hindered(PROBLEM, later, NOON), "429");
    Claim again = enrollments.claim(later, LEASE).orElseThrow();
    enrollments.save(again, again.enrollment().moved(new CsrReady(CSR), later, later), "Taken up.");

    Enrollment found = enrollments.find(id).orElseThrow();

    assertThat(again.enrollment().hindrance()).hasValue(PROBLEM);
    assertThat(found.hindrance()).isEmpty();
    assertThat(found.attempts()).isZero();
    assertThat(found.csr().orElseThrow().der()).isEqualTo(CSR.der());
    assertThat(enrollments.steps(id))
        .containsExactly(
            new Step(StateName.REQUESTED, NOON, 2, "429"),
            new Step(StateName.CSR_READY, later, 0, "Taken up."));
  }

  @Test
  void keepsEveryKindOfStateAsItIs() {
    UUID order = UUID.randomUUID();
    CertificateChain chain = new CertificateChain(List.of(new byte[] {1}, new byte[] {2}));
    MergedCertificate merged =
        new MergedCertificate("v", chain, true, false, "Self", Map.of("a", "b"), NOON, NOON);
    CsrReady ready = new CsrReady(CSR);
    List<EnrollmentState> states =
        List.of(
            ready,
            ready.ordering(order),
            ready.ordering(order).ordered("order 7"),
            new EnrollmentState.OrderedByVault(CSR),
            ready.ordering(order).issued(chain),
            ready.ordering(order).issued(chain).merged(merged),
            ready.ordering(order).ordered("order 7").failed(PROBLEM),
            ready.abandoned(PROBLEM),
            new EnrollmentState.Cancelled());

    for (EnrollmentState state : states) {
      assertThat(stored(state)).usingRecursiveComparison().isEqualTo(state);
    }
    assertThat(((Merged) stored(states.get(5))).certificate().tags()).containsEntry("a", "b");
    assertThat(((Failed) stored(states.get(6))).retried()).isInstanceOf(Ordered.class);
  }

  private EnrollmentState stored(EnrollmentState state) {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, claim.enrollment().moved(state, NOON, NOON), "");
    return enrollments.find(id).orElseThrow().state();
  }

  @Test
  void keepsCancellationThatCameDuringStepAndMakesItDue() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.requestCancel(id, NOON.plusSeconds(1));
    enrollments.save(
        claim, claim.enrollment().hindered(PROBLEM, NOON.plus(Duration.ofHours(1)), NOON), "");

    Optional<Claim> next = enrollments.claim(NOON.plusSeconds(1), LEASE);

    assertThat(next).isPresent();
    assertThat(next.get().enrollment().cancelRequested()).isTrue();
  }

  @Test
  void keepsCancellationThatMeetsFailure() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.requestCancel(id, NOON.plusSeconds(1));

    Enrollment kept = enrollments.save(claim, failed(claim), "429").orElseThrow();

    assertThat(kept.isActive()).isTrue();
    assertThat(kept.cancelRequested()).isTrue();
    assertThat(kept.hindrance()).hasValue(PROBLEM);
    assertThat(enrollments.find(id)).hasValue(kept);
    assertThat(enrollments.steps(id)).extracting(Step::state).containsOnly(StateName.REQUESTED);
    assertThat(enrollments.claim(NOON, LEASE)).isPresent();
  }

  @Test
  void countsAttemptsAtClearingAwayFromTheWishOn() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, claim.enrollment().hindered(PROBLEM, NOON, NOON), "");

    enrollments.requestCancel(id, NOON);
    assertThat(enrollments.find(id).orElseThrow().attempts()).isZero();
    Claim clearing = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.requestCancel(id, NOON);

    assertThat(enrollments.find(id).orElseThrow().attempts())
        .isEqualTo(clearing.enrollment().attempts())
        .isEqualTo(1);
  }

  @Test
  void putsFailedOneBackToWorkInOrderToCancelIt() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, failed(claim), "429");

    enrollments.reopen(failed(claim).cancelling(NOON), "To be cancelled.");

    Enrollment reopened = enrollments.claim(NOON, LEASE).orElseThrow().enrollment();
    assertThat(reopened.cancelRequested()).isTrue();
    assertThat(reopened.hindrance()).hasValue(PROBLEM);
    assertThat(enrollments.steps(id))
        .last()
        .isEqualTo(new Step(StateName.REQUESTED, NOON, 0, "To be cancelled."));
  }

  @Test
  void waitsBetweenAttemptsAtClearingAway() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    enrollments.requestCancel(id, NOON);
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, claim.enrollment().hindered(PROBLEM, NOON.plusSeconds(30), NOON), "");

    assertThat(enrollments.claim(NOON.plusSeconds(29), LEASE)).isEmpty();
    assertThat(enrollments.claim(NOON.plusSeconds(30), LEASE)).isPresent();
  }

  @Test
  void triesAtOnceWhenHastened() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(
        claim, claim.enrollment().hindered(PROBLEM, NOON.plus(Duration.ofHours(1)), NOON), "");

    enrollments.hasten(id, NOON.plusSeconds(2));

    assertThat(enrollments.claim(NOON.plusSeconds(2), LEASE)).isPresent();
  }

  @Test
  void triesAtOnceWhatWasRefusedBeforeTheAccountWasMended() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Problem refusal = new Problem("sign-in-failed", "AADSTS7000222: Expired.", "Rotate it.");
    Instant later = NOON.plus(Duration.ofHours(1));

    Claim before = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.noteMended(id);
    enrollments.save(before, before.enrollment().heldUp(refusal, later, NOON), "");

    Claim after = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(after, after.enrollment().heldUp(refusal, later, NOON), "");
    assertThat(enrollments.claim(later.minusSeconds(1), LEASE)).as("refused anew").isEmpty();
  }

  @Test
  void waitsForWhatIsNoMatterOfTheAccountAlthoughThatWasMended() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();

    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.noteMended(id);
    enrollments.save(claim, claim.enrollment().hindered(PROBLEM, NOON.plusSeconds(30), NOON), "");

    assertThat(enrollments.claim(NOON.plusSeconds(29), LEASE)).isEmpty();
  }

  @Test
  void putsFailedOneBackToWork() {
    Enrollments enrollments = enrollments();
    UUID id = add(enrollments, "www").id();
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, failed(claim), "429");

    boolean reopened =
        enrollments.reopen(failed(claim).moved(new Requested(), NOON, NOON), "Retried.");

    assertThat(reopened).isTrue();
    assertThat(enrollments.claim(NOON, LEASE).orElseThrow().enrollment().attempts()).isEqualTo(1);
    assertThat(enrollments.steps(id))
        .extracting(Step::state)
        .containsExactly(StateName.REQUESTED, StateName.FAILED, StateName.REQUESTED);
  }

  @Test
  void listsNewestFirstInPagesAndByWhatIsAskedFor() {
    Enrollments enrollments = enrollments();
    List<UUID> ids = new ArrayList<>();
    for (String name : List.of("a", "b", "c")) {
      ids.add(0, add(enrollments, name).id());
    }
    Claim claim = enrollments.claim(NOON, LEASE).orElseThrow();
    enrollments.save(claim, failed(claim), "");

    assertThat(ids(enrollments, null, null, null, null)).isEqualTo(ids);
    assertThat(ids(enrollments, null, null, null, ids.get(0))).isEqualTo(ids.subList(1, 3));
    assertThat(ids(enrollments, StateName.FAILED, null, null, null))
        .containsExactly(claim.enrollment().id());
    assertThat(ids(enrollments, null, UUID.randomUUID(), null, null)).isEmpty();
    assertThat(ids(enrollments, null, Samples.ACCOUNT, null, null)).hasSize(3);
    assertThat(ids(enrollments, null, null, "another vault", null)).isEmpty();
  }

  private static List<UUID> ids(
      Enrollments enrollments, StateName state, UUID account, String vault, UUID below) {
    return enrollments.list(new Enrollments.Filter(state, account, vault), below, 10).stream()
        .map(Enrollment::id)
        .toList();
  }

  /** Overridden by none; where the store is shared between processes it holds there too. */
  protected void assertThatTwoWorkersNeverShareOne() throws Exception {
    Enrollments enrollments = enrollments();
    for (int index = 0; index < 40; index++) {
      add(enrollments, "name-" + index);
    }
    Set<UUID> claimed = ConcurrentHashMap.newKeySet();
    ExecutorService workers = Executors.newFixedThreadPool(4);
    Callable<Integer> worker =
        () -> {
          int twice = 0;
          Optional<Claim> claim = enrollments.claim(NOON, LEASE);
          while (claim.isPresent()) {
            twice += claimed.add(claim.get().enrollment().id()) ? 0 : 1;
            claim = enrollments.claim(NOON, LEASE);
          }
          return twice;
        };
    for (var result : workers.invokeAll(List.of(worker, worker, worker, worker))) {
      assertThat(result.get()).isZero();
    }
    workers.shutdown();
    assertThat(claimed).hasSize(40);
  }

  private Enrollment add(Enrollments enrollments, String name) {
    Enrollment enrollment = enrollment(name);
    assertThat(enrollments.add(enrollment)).isTrue();
    return enrollment;
  }

  private Enrollment enrollment(String name) {
    return Enrollment.requested(
        Ids.next(), Samples.request(authorityId(), AuthorityKind.PRIVATE, name), NOON);
  }

  private static Enrollment failed(Claim claim) {
    return claim.enrollment().moved(new Requested().failed(PROBLEM), NOON, NOON);
  }
}
