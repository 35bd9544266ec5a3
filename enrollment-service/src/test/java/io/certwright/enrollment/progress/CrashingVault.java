package io.certwright.enrollment.progress;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultAnswer;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import java.util.Map;
import java.util.Optional;

/** A vault that the process may crash in front of, or right behind. */
record CrashingVault(VaultCertificates vault, CrashPoints points) implements VaultCertificates {

  @Override
  public VaultAnswer<Optional<VaultCertificate>> certificate(VaultTarget target) {
    return points.around(() -> vault.certificate(target));
  }

  @Override
  public VaultAnswer<Optional<PendingOperation>> pending(VaultTarget target) {
    return points.around(() -> vault.pending(target));
  }

  @Override
  public VaultAnswer<PendingOperation> create(VaultTarget target, NewCertificate certificate) {
    return points.around(() -> vault.create(target, certificate));
  }

  @Override
  public VaultAnswer<VaultCertificate> merge(
      VaultTarget target, CertificateChain chain, Map<String, String> tags) {
    return points.around(() -> vault.merge(target, chain, tags));
  }

  @Override
  public VaultAnswer<Boolean> removePending(VaultTarget target) {
    return points.around(() -> vault.removePending(target));
  }
}
