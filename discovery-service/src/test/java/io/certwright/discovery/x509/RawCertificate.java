package io.certwright.discovery.x509;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Puts certificates together as badly as a test wants; the signature is never a true one. */
public final class RawCertificate {

  private static final byte[] KEY = key("EC", new ECGenParameterSpec("secp256r1"));

  private ASN1Encodable serialNumber = new ASN1Integer(1);
  private ASN1Encodable signature =
      new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  private ASN1Encodable issuer = new X500Name("CN=Test CA");
  private ASN1Encodable subject = new X500Name("CN=shop.example");
  private ASN1Encodable validity = validity("20260101000000Z", "20270101000000Z");
  private byte[] publicKey = KEY;
  private final List<ASN1Encodable> extensions = new ArrayList<>();

  public static RawCertificate plain() {
    return new RawCertificate();
  }

  public static byte[] named(String commonName) {
    return plain().subject(new X500Name("CN=" + commonName)).der();
  }

  static ASN1Encodable validity(String notBefore, String notAfter) {
    return new DERSequence(
        new ASN1Encodable[] {
          new ASN1GeneralizedTime(notBefore), new ASN1GeneralizedTime(notAfter)
        });
  }

  /** Of a number that is as long as a modulus, which is all that a reader sees of it. */
  static byte[] rsaKey(int size) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(size - 1).setBit(0);
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(modulus, RSAKeyGenParameterSpec.F4))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] key(String algorithm, AlgorithmParameterSpec parameters) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(algorithm, new BouncyCastleProvider());
      if (parameters != null) {
        generator.initialize(parameters);
      }
      return generator.generateKeyPair().getPublic().getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  RawCertificate serialNumber(BigInteger value) {
    serialNumber = new ASN1Integer(value);
    return this;
  }

  RawCertificate signature(ASN1Encodable value) {
    signature = value;
    return this;
  }

  RawCertificate issuer(ASN1Encodable value) {
    issuer = value;
    return this;
  }

  RawCertificate subject(ASN1Encodable value) {
    subject = value;
    return this;
  }

  RawCertificate validity(ASN1Encodable value) {
    validity = value;
    return this;
  }

  RawCertificate publicKey(byte[] value) {
    publicKey = value;
    return this;
  }

  RawCertificate extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
    try {
      return extension(id, value.toASN1Primitive().getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawCertificate extension(ASN1ObjectIdentifier id, byte[] value) {
    extensions.add(new Extension(id, false, new DEROctetString(value)));
    return this;
  }

  public byte[] der() {
    try {
      ASN1EncodableVector fields = new ASN1EncodableVector();
      fields.add(new DERTaggedObject(true, 0, new ASN1Integer(2)));
      fields.add(serialNumber);
      fields.add(signature);
      fields.add(issuer);
      fields.add(validity);
      fields.add(subject);
      fields.add(ASN1Primitive.fromByteArray(publicKey));
      if (!extensions.isEmpty()) {
        fields.add(
            new DERTaggedObject(
                true, 3, new DERSequence(extensions.toArray(ASN1Encodable[]::new))));
      }
      return new DERSequence(
              new ASN1Encodable[] {
                new DERSequence(fields), signature, new DERBitString(new byte[64])
              })
          .getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
