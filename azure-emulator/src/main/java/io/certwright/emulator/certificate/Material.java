package io.certwright.emulator.certificate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;

/** The key and the certificate of one version; kept encoded, as parsed ones take ten times that. */
public final class Material {

  private final PrivateKey privateKey;
  private final List<byte[]> chain;

  /**
   * @param chain the end-entity certificate first
   */
  public Material(PrivateKey privateKey, List<X509CertificateHolder> chain) {
    this.privateKey = privateKey;
    this.chain = chain.stream().map(Material::encoded).toList();
  }

  public PrivateKey privateKey() {
    return privateKey;
  }

  /** The end-entity certificate first. */
  public List<X509CertificateHolder> chain() {
    return chain.stream().map(Material::parsed).toList();
  }

  public X509CertificateHolder certificate() {
    return parsed(chain.get(0));
  }

  /** The end-entity certificate. */
  public byte[] der() {
    return chain.get(0).clone();
  }

  /** SHA-1 over the certificate: Key Vault's {@code x5t}. */
  public byte[] thumbprint() {
    try {
      return MessageDigest.getInstance("SHA-1").digest(chain.get(0));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("Every Java has SHA-1", missing);
    }
  }

  private static byte[] encoded(X509CertificateHolder certificate) {
    try {
      return certificate.getEncoded();
    } catch (IOException unexpected) {
      throw new UncheckedIOException("A parsed certificate cannot be encoded", unexpected);
    }
  }

  private static X509CertificateHolder parsed(byte[] der) {
    try {
      return new X509CertificateHolder(der);
    } catch (IOException unexpected) {
      throw new UncheckedIOException("An encoded certificate cannot be parsed", unexpected);
    }
  }
}
