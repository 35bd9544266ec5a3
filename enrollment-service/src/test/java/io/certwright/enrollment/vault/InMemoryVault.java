package io.certwright.enrollment.vault;

import io.certwright.enrollment.Csrs;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.vault.PendingOperation.Status;
import io.certwright.platform.azure.AzureError;
import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A vault that answers as Key Vault does, with real keys. Issuer Self signs at the next look. */
public final class InMemoryVault implements VaultCertificates {

  private record Entry(
      KeyPair key,
      NewCertificate wanted,
      Optional<PendingOperation> pending,
      Optional<byte[]> der) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Clock clock;
  private int merges;
  private int creations;

  public InMemoryVault(Clock clock) {
    this.clock = clock;
  }

  public int merges() {
    return merges;
  }

  public int creations() {
    return creations;
  }

  public Optional<byte[]> der(String name) {
    return Optional.ofNullable(entries.get(name)).flatMap(Entry::der);
  }

  public boolean hasPendingInProgress(String name) {
    return Optional.ofNullable(entries.get(name))
        .flatMap(Entry::pending)
        .filter(PendingOperation::isInProgress)
        .isPresent();
  }

  /** Somebody deletes the operation, whoever began it. */
  public void dropPending(String name) {
    entries.computeIfPresent(
        name, (n, entry) -> new Entry(entry.key(), entry.wanted(), Optional.empty(), entry.der()));
  }

  @Override
  public VaultAnswer<Optional<VaultCertificate>> certificate(VaultTarget target) {
    settle(target);
    return new VaultAnswer.Done<>(
        Optional.ofNullable(entries.get(target.certificateName())).map(this::view));
  }

  @Override
  public VaultAnswer<Optional<PendingOperation>> pending(VaultTarget target) {
    settle(target);
    return new VaultAnswer.Done<>(
        Optional.ofNullable(entries.get(target.certificateName())).flatMap(Entry::pending));
  }

  @Override
  public VaultAnswer<PendingOperation> create(VaultTarget target, NewCertificate wanted) {
    if (hasPendingInProgress(target.certificateName())) {
      return refused(
          409, "Conflict", "… while a pending key vault certificate's status is inProgress.");
    }
    KeyPair key = Csrs.keyFor(wanted.specification());
    PendingOperation pending =
        new PendingOperation(
            UUID.randomUUID().toString().replace("-", ""),
            Status.IN_PROGRESS,
            Csrs.of(wanted.specification(), key),
            "");
    entries.put(
        target.certificateName(),
        new Entry(key, wanted, Optional.of(pending), der(target.certificateName())));
    creations++;
    return new VaultAnswer.Done<>(pending);
  }

  @Override
  public VaultAnswer<VaultCertificate> merge(
      VaultTarget target, CertificateChain chain, Map<String, String> tags) {
    Entry entry = entries.get(target.certificateName());
    if (entry == null || entry.pending().isEmpty()) {
      return refused(404, "PendingCertificateNotFound", "Pending Certificate not found");
    }
    if (!entry.pending().get().isInProgress()) {
      return refused(403, "Forbidden", "Pending status must be in progress to allow update.");
    }
    if (!isFor(chain.endEntity(), entry.key())) {
      return refused(400, "BadParameter", "The public key … does not match …");
    }
    merges++;
    Entry merged = complete(entry, chain.endEntity());
    entries.put(target.certificateName(), merged);
    return new VaultAnswer.Done<>(view(merged));
  }

  @Override
  public VaultAnswer<Boolean> removePending(VaultTarget target) {
    boolean had = hasPendingInProgress(target.certificateName());
    dropPending(target.certificateName());
    return new VaultAnswer.Done<>(had);
  }

  private static boolean isFor(byte[] certificate, KeyPair key) {
    return CertificateChain.parse(certificate)
        .orElseThrow()
        .getSubjectPublicKeyInfo()
        .equals(SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded()));
  }

  private static <T> VaultAnswer<T> refused(int status, String code, String message) {
    return new VaultAnswer.Refused<>(new AzureError(status, code, "", message));
  }

  private void settle(VaultTarget target) {
    entries.computeIfPresent(
        target.certificateName(),
        (name, entry) ->
            entry.wanted().issuerName().equals("Self")
                    && entry.pending().filter(PendingOperation::isInProgress).isPresent()
                ? complete(entry, selfSigned(entry))
                : entry);
  }

  private static Entry complete(Entry entry, byte[] der) {
    PendingOperation pending = entry.pending().orElseThrow();
    return new Entry(
        entry.key(),
        entry.wanted(),
        Optional.of(new PendingOperation(pending.requestId(), Status.COMPLETED, pending.csr(), "")),
        Optional.of(der));
  }

  private byte[] selfSigned(Entry entry) {
    var name = DistinguishedName.parse(entry.wanted().specification().subject());
    try {
      return new X509v3CertificateBuilder(
              name,
              BigInteger.valueOf(entry.hashCode() & 0xffffL),
              Date.from(clock.instant().minusSeconds(600)),
              Date.from(clock.instant().plus(Duration.ofDays(90))),
              name,
              SubjectPublicKeyInfo.getInstance(entry.key().getPublic().getEncoded()))
          .addExtension(
              Extension.subjectAlternativeName,
              false,
              entry.wanted().specification().sans().toGeneralNames())
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(entry.key().getPrivate()))
          .getEncoded();
    } catch (IOException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private VaultCertificate view(Entry entry) {
    return new VaultCertificate(
        "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        entry.der(),
        entry.der().isPresent(),
        true,
        entry.wanted().issuerName(),
        entry.wanted().tags(),
        clock.instant(),
        clock.instant());
  }
}
