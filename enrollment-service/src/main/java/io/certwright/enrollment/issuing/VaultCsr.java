package io.certwright.enrollment.issuing;

/**
 * The CSR that the vault made for us.
 *
 * @param requestId of the vault's operation: it is ours as long as it has this id
 * @param der PKCS #10
 */
public record VaultCsr(String requestId, byte[] der) {}
