package io.certwright.enrollment.vault;

import io.certwright.enrollment.certificate.CertificateChain;
import java.util.Map;
import java.util.Optional;

/**
 * The certificates of a vault. Each method is one attempt; each throws {@link
 * io.certwright.platform.problem.Failure} when no token could be had.
 */
public interface VaultCertificates {

  /** Empty when the name is free, or its certificate is deleted. */
  VaultAnswer<Optional<VaultCertificate>> certificate(VaultTarget target);

  /** Empty when the name has no operation, not even an ended one. */
  VaultAnswer<Optional<PendingOperation>> pending(VaultTarget target);

  /** Makes the key and the CSR; refused with 409 while an operation is under way. */
  VaultAnswer<PendingOperation> create(VaultTarget target, NewCertificate certificate);

  /** Completes the operation under way; the answer is what the vault now holds. */
  VaultAnswer<VaultCertificate> merge(
      VaultTarget target, CertificateChain chain, Map<String, String> tags);

  /** True when there was one. */
  VaultAnswer<Boolean> removePending(VaultTarget target);
}
