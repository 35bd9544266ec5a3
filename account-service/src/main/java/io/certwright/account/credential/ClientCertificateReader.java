package io.certwright.account.credential;

import io.certwright.platform.problem.FieldErrors;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a certificate with its private key out of a request. */
final class ClientCertificateReader {

  /** Entra ID refuses shorter keys. */
  private static final int SHORTEST_KEY = 2048;

  /** A chain of ours, and none that only makes the row large. */
  private static final int MOST_CERTIFICATES = 10;

  private final String parent;
  private final Instant now;
  private final FieldErrors errors;

  ClientCertificateReader(String parent, Instant now, FieldErrors errors) {
    this.parent = parent;
    this.now = now;
    this.errors = errors;
  }

  /** Null when an error was noted. */
  NewCredential read(CredentialDraft draft) {
    if ((draft.certificatePem() == null) == (draft.certificatePfx() == null)) {
      errors.require(false, parent + "/certificatePem", "Either certificatePem or certificatePfx.");
      return null;
    }
    String pointer = draft.certificatePem() == null ? "/certificatePfx" : "/certificatePem";
    char[] password = draft.password() == null ? new char[0] : draft.password().toCharArray();
    try {
      KeyFile file =
          draft.certificatePem() == null
              ? PfxFile.read(draft.certificatePfx(), password)
              : PemFile.read(draft.certificatePem(), password);
      return credential(file);
    } catch (KeyFile.WrongPassword wrong) {
      errors.require(false, parent + "/password", wrong.getMessage());
    } catch (KeyFile.Unusable unusable) {
      errors.require(false, parent + pointer, unusable.getMessage());
    }
    return null;
  }

  private NewCredential credential(KeyFile file) throws KeyFile.Unusable {
    X509Certificate own = own(file);
    Instant end = own.getNotAfter().toInstant();
    if (!end.isAfter(now)) {
      throw new KeyFile.Unusable("The certificate expired on " + end + ".");
    }
    if (own.getNotBefore().toInstant().isAfter(now)) {
      Instant begin = own.getNotBefore().toInstant();
      throw new KeyFile.Unusable("The certificate is not valid before " + begin + ".");
    }
    List<X509Certificate> chain =
        Stream.concat(
                Stream.of(own), file.certificates().stream().filter(other -> !other.equals(own)))
            .toList();
    String thumbprint = CertificatePem.thumbprint(own);
    return new NewCredential(
        new ClientCertificate(CertificatePem.write(file.keys().get(0), chain)),
        thumbprint.substring(thumbprint.length() - 4),
        thumbprint,
        end);
  }

  /** The certificate of the key. */
  private static X509Certificate own(KeyFile file) throws KeyFile.Unusable {
    if (file.keys().size() != 1) {
      throw new KeyFile.Unusable(
          file.keys().isEmpty()
              ? "It holds no private key: export the certificate together with its key."
              : "It holds " + file.keys().size() + " private keys; one is needed.");
    }
    if (file.certificates().isEmpty()) {
      throw new KeyFile.Unusable("It holds no certificate beside the private key.");
    }
    if (file.certificates().size() > MOST_CERTIFICATES) {
      throw new KeyFile.Unusable("It holds more than " + MOST_CERTIFICATES + " certificates.");
    }
    RSAPrivateKey key = rsa(file.keys().get(0));
    Optional<X509Certificate> own =
        file.certificates().stream().filter(one -> belongs(one, key)).findFirst();
    return own.orElseThrow(
        () -> new KeyFile.Unusable("The private key belongs to none of the certificates."));
  }

  private static RSAPrivateKey rsa(PrivateKey key) throws KeyFile.Unusable {
    if (!(key instanceof RSAPrivateKey rsa)) {
      throw new KeyFile.Unusable(
          "The key is of type " + key.getAlgorithm() + "; Entra ID takes RSA alone.");
    }
    if (rsa.getModulus().bitLength() < SHORTEST_KEY) {
      throw new KeyFile.Unusable("The RSA key is shorter than " + SHORTEST_KEY + " bits.");
    }
    return rsa;
  }

  private static boolean belongs(X509Certificate certificate, RSAPrivateKey key) {
    return certificate.getPublicKey() instanceof RSAPublicKey shown
        && shown.getModulus().equals(key.getModulus());
  }
}
