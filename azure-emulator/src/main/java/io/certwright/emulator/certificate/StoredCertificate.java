package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name in a vault with all that belongs to it.
 *
 * @param versions finished ones, oldest first
 * @param draft the version of the newest request, which outlives the request; null if none was made
 * @param pending null when there is none
 */
public record StoredCertificate(
    String name,
    CertificatePolicy policy,
    List<CertificateVersion> versions,
    CertificateVersion draft,
    PendingOperation pending) {

  /** The newest finished version; the draft while there is no finished one. */
  public CertificateVersion latest() {
    return isDraft() ? draft : versions.get(versions.size() - 1);
  }

  /** Whether nothing was ever finished. */
  public boolean isDraft() {
    return versions.isEmpty();
  }

  public boolean isPendingInProgress() {
    return pending != null && pending.isInProgress();
  }

  public Optional<CertificateVersion> version(String id) {
    if (isDraft() && draft.id().equals(id)) {
      return Optional.of(draft);
    }
    return versions.stream().filter(version -> version.id().equals(id)).findFirst();
  }

  public StoredCertificate withPolicy(CertificatePolicy newPolicy) {
    return new StoredCertificate(name, newPolicy, versions, draft, pending);
  }

  public StoredCertificate withPending(PendingOperation newPending) {
    CertificateVersion newDraft = newPending == null ? draft : newPending.draft();
    return new StoredCertificate(name, policy, versions, newDraft, newPending);
  }

  public StoredCertificate plus(CertificateVersion version) {
    List<CertificateVersion> more = new ArrayList<>(versions);
    more.add(version);
    return new StoredCertificate(name, policy, List.copyOf(more), draft, pending);
  }

  public StoredCertificate replacing(CertificateVersion changed) {
    if (isDraft()) {
      PendingOperation moved = pending == null ? null : pending.withDraft(changed);
      return new StoredCertificate(name, policy, versions, changed, moved);
    }
    List<CertificateVersion> replaced =
        versions.stream()
            .map(version -> version.id().equals(changed.id()) ? changed : version)
            .toList();
    return new StoredCertificate(name, policy, replaced, draft, pending);
  }
}
