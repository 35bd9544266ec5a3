package io.certwright.emulator.certificate.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The key and the certificate of one version; kept encoded, as parsed ones take ten times that. */
public final class Material {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final PrivateKey privateKey;
  private final List<byte[]> chain;
  private final int place;

  /**
   * @param chain the end-entity certificate first
   */
  public Material(PrivateKey privateKey, List<X509CertificateHolder> chain) {
    this(privateKey, chain, 0);
  }

  /**
   * @param chain the end-entity certificate first
   * @param place where the end-entity certificate was in the list that the caller sent
   */
  public Material(PrivateKey privateKey, List<X509CertificateHolder> chain, int place) {
    this.privateKey = privateKey;
    this.chain = chain.stream().map(Material::encoded).toList();
    this.place = place;
  }

  public PrivateKey privateKey() {
    return privateKey;
  }

  /** The key with the public half that the certificate has. */
  public KeyPair keyPair() {
    try {
      byte[] encoded = certificate().getSubjectPublicKeyInfo().getEncoded();
      PublicKey key =
          KeyFactory.getInstance(privateKey.getAlgorithm(), BOUNCY_CASTLE)
              .generatePublic(new X509EncodedKeySpec(encoded));
      return new KeyPair(key, privateKey);
    } catch (GeneralSecurityException | IOException unexpected) {
      throw new IllegalStateException("A stored key cannot be read", unexpected);
    }
  }

  /** Where the end-entity certificate was in the list that the caller once sent. */
  public int place() {
    return place;
  }

  /** The certificates in the order in which the caller once sent them. */
  public List<X509CertificateHolder> chainAsSent() {
    List<X509CertificateHolder> sent = new ArrayList<>(chain());
    sent.add(place, sent.remove(0));
    return List.copyOf(sent);
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
