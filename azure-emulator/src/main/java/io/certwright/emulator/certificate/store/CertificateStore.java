package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.CertificateAuthorities;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.Lazy;
import io.certwright.emulator.certificate.Lifecycle;
import io.certwright.emulator.certificate.NewCertificate;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.x509.CertificateChain;
import io.certwright.emulator.certificate.x509.CertificationRequest;
import io.certwright.emulator.certificate.x509.Material;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The certificates of one vault and all rules about them. Threads may share it; what it returns
 * does not change any more.
 */
public final class CertificateStore {

  private final Clock clock;
  private final Delays delays;
  private final Retention retention;
  private final Lifecycle lifecycle;
  private final Slots slots;

  public CertificateStore(
      Clock clock,
      Delays delays,
      Retention retention,
      SeededCertificates seeded,
      CertificateAuthorities authorities) {
    this.clock = clock;
    this.delays = delays;
    this.retention = retention;
    this.lifecycle = new Lifecycle(delays, authorities, clock.instant());
    this.slots = new Slots(seeded, lifecycle);
  }

  /** From now on nothing is purged before its time; there is no way back. */
  public void protectFromPurge() {
    retention.protectFromPurge();
  }

  public synchronized Counts counts() {
    return slots.counts(clock.instant());
  }

  /** What takes the names of the vault, in the order of their upper case. */
  public synchronized List<Slot> slots() {
    return slots.all(clock.instant());
  }

  /** Lets a name be taken as it was in another store, whatever took it before. */
  public synchronized void put(Slot.Live live) {
    slots.put(live.certificate().name(), live);
  }

  public synchronized void put(Slot.Deleted deleted) {
    slots.put(deleted.certificate().certificate().name(), deleted);
  }

  /**
   * @throws KeyVaultError 404 when there is none
   */
  public synchronized StoredCertificate get(String name) {
    return live(name);
  }

  public synchronized Optional<StoredCertificate> find(String name) {
    return Optional.ofNullable(slots.find(name, clock.instant()));
  }

  /** The version, looked up in its certificate; 404 when there is none. */
  public synchronized CertificateVersion version(StoredCertificate certificate, String version) {
    return certificate
        .version(version)
        .orElseThrow(() -> StoreErrors.notFound(certificate.name() + "/" + version));
  }

  /** Live certificates in the order of their upper-cased names. */
  public synchronized Page<StoredCertificate> list(String from, int most, boolean withDrafts) {
    return slots.live(from, most, withDrafts, clock.instant());
  }

  /** Whether the certificate may be created or imported now; nothing is reserved by asking. */
  public synchronized void requireFree(String name) {
    free(name);
  }

  /** Makes a key and a request for it. Blocks while the key is made, but no one else. */
  public StoredCertificate create(String name, NewCertificate order) {
    KeyPair reused = reusableKey(name, order.policy());
    Lazy<CertificationRequest> request = Lazy.of(CertificationRequest.of(order.policy(), reused));
    synchronized (this) {
      StoredCertificate before = free(name);
      Instant now = clock.instant();
      PendingOperation pending = lifecycle.open(order, request, now);
      StoredCertificate after =
          before == null
              ? new StoredCertificate(name, order.policy(), List.of(), pending.draft(), pending)
              : before
                  .withPolicy(order.policy().createdAt(before.policy().created()))
                  .withPending(pending);
      return store(after);
    }
  }

  /** Adds a finished version that was made elsewhere. */
  public synchronized StoredCertificate importVersion(
      String name, CertificatePolicy policy, CertificateVersion version) {
    StoredCertificate before = free(name);
    return store(
        before == null
            ? new StoredCertificate(name, policy, List.of(version), null, null)
            : before
                .withPolicy(policy.createdAt(before.policy().created()))
                .withPending(null)
                .plus(version));
  }

  /**
   * Brings a certificate back with all its versions; what was pending is not part of a backup.
   *
   * @return empty when there is a certificate of the name, which stays as it is
   */
  public synchronized Optional<StoredCertificate> restore(StoredCertificate backup) {
    return slots.requireFree(backup.name(), clock.instant()) == null
        ? Optional.of(store(backup.withPending(null)))
        : Optional.empty();
  }

  /**
   * @throws KeyVaultError 404 when there is none
   */
  public synchronized StoredCertificate getPending(String name) {
    StoredCertificate certificate = slots.find(name, clock.instant());
    if (certificate == null || certificate.pending() == null) {
      throw StoreErrors.pendingNotFound(name);
    }
    return certificate;
  }

  public synchronized StoredCertificate cancelPending(String name) {
    StoredCertificate certificate = getPending(name);
    if (!certificate.isPendingInProgress()) {
      throw StoreErrors.notInProgress();
    }
    Instant takesEffect = clock.instant().plus(delays.cancel());
    return store(certificate.withPending(certificate.pending().cancelledFrom(takesEffect)));
  }

  /**
   * @return the certificate as it was with its pending operation
   */
  public synchronized StoredCertificate deletePending(String name) {
    StoredCertificate certificate = getPending(name);
    store(certificate.withPending(null));
    return certificate;
  }

  /**
   * Completes the pending operation with what the CA signed. Whether the certificate is enabled was
   * said when it was requested; a merge cannot change it.
   *
   * @param tags null keeps those of the request
   */
  public synchronized StoredCertificate merge(
      String name, List<byte[]> chain, Map<String, String> tags) {
    StoredCertificate certificate = getPending(name);
    PendingOperation pending = certificate.pending();
    if (!pending.issuer().isUnknown() && pending.isInProgress()) {
      throw StoreErrors.mergeOfIssuer(pending.issuer().name());
    }
    if (!pending.isInProgress()) {
      throw StoreErrors.notInProgress();
    }
    Material material = CertificateChain.material(chain, pending.request().get().keyPair());
    return store(Lifecycle.complete(certificate, material, tags, clock.instant()));
  }

  /** Changes one version, and the policy when one is given. */
  public synchronized StoredCertificate update(
      String name, String version, Changes changes, UnaryOperator<CertificatePolicy> policy) {
    StoredCertificate certificate = live(name);
    CertificateVersion target =
        version == null ? certificate.latest() : version(certificate, version);
    return store(
        certificate
            .replacing(target.changed(changes, clock.instant()))
            .withPolicy(policy.apply(certificate.policy())));
  }

  public synchronized StoredCertificate updatePolicy(
      String name, UnaryOperator<CertificatePolicy> change) {
    StoredCertificate certificate = live(name);
    return store(certificate.withPolicy(change.apply(certificate.policy())));
  }

  public synchronized DeletedCertificate delete(String name) {
    StoredCertificate certificate = live(name);
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    DeletedCertificate deleted =
        new DeletedCertificate(certificate, now, now.plus(retention.period()));
    slots.put(name, new Slot.Deleted(deleted, clock.instant().plus(delays.delete())));
    return deleted;
  }

  public DeletedCertificate getDeleted(String name) {
    return findDeleted(name).orElseThrow(() -> StoreErrors.deletedNotFound(name));
  }

  public synchronized Optional<DeletedCertificate> findDeleted(String name) {
    return slots.deleted(name, clock.instant());
  }

  public synchronized Page<DeletedCertificate> listDeleted(
      String from, int most, boolean withDrafts) {
    return slots.deleted(from, most, withDrafts, clock.instant());
  }

  public synchronized StoredCertificate recover(String name) {
    StoredCertificate certificate = settledDeleted(name).certificate();
    slots.put(name, new Slot.Live(certificate, clock.instant().plus(delays.recover())));
    return certificate;
  }

  public synchronized void purge(String name) {
    settledDeleted(name);
    retention.requirePurgeable();
    slots.put(name, new Slot.Purged(clock.instant().plus(delays.purge())));
  }

  private DeletedCertificate settledDeleted(String name) {
    Instant now = clock.instant();
    if (!(slots.at(name, now) instanceof Slot.Deleted deleted)) {
      throw StoreErrors.notFound(name);
    }
    if (deleted.visibleFrom().isAfter(now)) {
      throw StoreErrors.beingDeleted();
    }
    return deleted.certificate();
  }

  private StoredCertificate live(String name) {
    StoredCertificate found = slots.find(name, clock.instant());
    if (found == null) {
      throw StoreErrors.notFound(name);
    }
    return found;
  }

  /** The certificate that a new version is to be added to; null when the name is new. */
  private StoredCertificate free(String name) {
    StoredCertificate certificate = slots.requireFree(name, clock.instant());
    if (certificate != null && certificate.isPendingInProgress()) {
      throw StoreErrors.pendingInProgress();
    }
    return certificate;
  }

  private synchronized KeyPair reusableKey(String name, CertificatePolicy policy) {
    StoredCertificate before = free(name);
    return before == null ? null : before.latest().reusableKey(policy);
  }

  private StoredCertificate store(StoredCertificate certificate) {
    slots.put(certificate.name(), new Slot.Live(certificate, Instant.MIN));
    return slots.find(certificate.name(), clock.instant());
  }
}
