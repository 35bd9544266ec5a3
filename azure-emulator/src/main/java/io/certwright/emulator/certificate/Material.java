package io.certwright.emulator.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The key and the certificate of one version.
 *
 * @param chain the end-entity certificate first
 */
public record Material(PrivateKey privateKey, List<X509CertificateHolder> chain) {

  public X509CertificateHolder certificate() {
    return chain.get(0);
  }

  public byte[] der() {
    try {
      return certificate().getEncoded();
    } catch (IOException unexpected) {
      throw new UncheckedIOException("A parsed certificate cannot be encoded", unexpected);
    }
  }

  /** SHA-1 over the certificate: Key Vault's {@code x5t}. */
  public byte[] thumbprint() {
    try {
      return MessageDigest.getInstance("SHA-1").digest(der());
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has SHA-1", missing);
    }
  }
}
