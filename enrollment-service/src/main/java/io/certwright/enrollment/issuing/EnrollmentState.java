package io.certwright.enrollment.issuing;

import io.certwright.enrollment.certificate.CertificateChain;
import java.util.Optional;
import java.util.UUID;

/**
 * Where an enrollment is. A state has a method for each transition that is legal from it; there is
 * no other way to get the next one.
 *
 * <pre>
 * Requested ─▶ CsrReady ─▶ Ordering ─▶ (Ordered ─▶) Issued ─▶ Merged
 *     └──────▶ OrderedByVault ─────────────────────────────────▶ Merged
 * every active one ─▶ Failed or Cancelled;  Failed ─▶ back to work
 * </pre>
 */
public sealed interface EnrollmentState {

  /** One that still has steps to do. */
  sealed interface Active extends EnrollmentState {

    /** Calls the method of this very state. */
    <R> R dispatch(ActiveStates<R> states, Enrollment enrollment);

    /** What the vault made for us; empty as long as we do not know. */
    Optional<VaultCsr> csr();

    /** Whether the vault may hold our certificate by now, without our having heard of it. */
    default boolean mayBeCompleted() {
      return false;
    }

    /** The certificate chain, once the CA has issued it. */
    default Optional<CertificateChain> chain() {
      return Optional.empty();
    }

    /** A later retry does this state's step again. */
    default Failed failed(Problem problem) {
      return new Failed(problem, this);
    }

    /** For good: a later retry begins with a new key and a new order. */
    default Failed abandoned(Problem problem) {
      return new Failed(problem, new Requested(csr().map(VaultCsr::requestId).orElse("")));
    }

    default Cancelled cancelled() {
      return new Cancelled();
    }
  }

  /**
   * Nothing exists in the vault that we know of.
   *
   * @param rejected request id of an operation of ours that is not taken up again; empty for none
   */
  record Requested(String rejected) implements Active {

    /** States that were kept before there was anything to reject say nothing of it. */
    public Requested {
      rejected = rejected == null ? "" : rejected;
    }

    public Requested() {
      this("");
    }

    public CsrReady csrReady(VaultCsr csr) {
      return new CsrReady(csr);
    }

    /** The vault was told to sign by itself. */
    public OrderedByVault orderedByVault(VaultCsr csr) {
      return new OrderedByVault(csr);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.empty();
    }

    @Override
    public boolean mayBeCompleted() {
      return true;
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.requested(enrollment, this);
    }
  }

  /** The vault has made the key. */
  record CsrReady(VaultCsr vaultCsr) implements Active {

    /**
     * @param orderKey kept before the CA is called, so that a repetition is the same order
     */
    public Ordering ordering(UUID orderKey) {
      return new Ordering(vaultCsr, orderKey);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.of(vaultCsr);
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.csrReady(enrollment, this);
    }
  }

  /** The CA may or may not have heard of the order. */
  record Ordering(VaultCsr vaultCsr, UUID orderKey) implements Active {

    public Ordered ordered(String orderId) {
      return new Ordered(vaultCsr, orderKey, orderId);
    }

    /** The CA answered at once. */
    public Issued issued(CertificateChain chain) {
      return new Issued(vaultCsr, chain);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.of(vaultCsr);
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.ordering(enrollment, this);
    }
  }

  /** The CA works on it. */
  record Ordered(VaultCsr vaultCsr, UUID orderKey, String orderId) implements Active {

    public Issued issued(CertificateChain chain) {
      return new Issued(vaultCsr, chain);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.of(vaultCsr);
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.ordered(enrollment, this);
    }
  }

  /** The vault works on it: it orders and merges by itself. */
  record OrderedByVault(VaultCsr vaultCsr) implements Active {

    public Merged merged(MergedCertificate certificate) {
      return new Merged(vaultCsr, certificate);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.of(vaultCsr);
    }

    @Override
    public boolean mayBeCompleted() {
      return true;
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.orderedByVault(enrollment, this);
    }
  }

  /** The CA has delivered; the vault may or may not have heard of it. */
  record Issued(VaultCsr vaultCsr, CertificateChain issuedChain) implements Active {

    public Merged merged(MergedCertificate certificate) {
      return new Merged(vaultCsr, certificate);
    }

    @Override
    public Optional<VaultCsr> csr() {
      return Optional.of(vaultCsr);
    }

    @Override
    public boolean mayBeCompleted() {
      return true;
    }

    @Override
    public Optional<CertificateChain> chain() {
      return Optional.of(issuedChain);
    }

    @Override
    public <R> R dispatch(ActiveStates<R> states, Enrollment enrollment) {
      return states.issued(enrollment, this);
    }
  }

  /** Done: the vault holds the certificate together with the key it made. */
  record Merged(VaultCsr vaultCsr, MergedCertificate certificate) implements EnrollmentState {}

  /**
   * Given up, until a person says otherwise.
   *
   * @param resume what a retry does
   */
  record Failed(Problem problem, Active resume) implements EnrollmentState {

    public Active retried() {
      return resume;
    }
  }

  /** Given up by a person. */
  record Cancelled() implements EnrollmentState {}
}
