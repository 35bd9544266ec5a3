package io.certwright.account.credential;

import io.certwright.account.credential.KeyFile.Unusable;
import io.certwright.account.credential.KeyFile.WrongPassword;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** PKCS#12 (RFC 7292) by Java's key store, which bounds the work that a password may cost. */
final class PfxFile {

  private PfxFile() {}

  static KeyFile read(String base64, char[] password) throws Unusable {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64)), password);
      return contents(store, password);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw new WrongPassword("The password does not open the PFX file.", e);
      }
      throw new Unusable("It is not a readable PFX file (PKCS#12).", e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Unusable("It is not a readable PFX file (PKCS#12) in base64.", e);
    }
  }

  private static KeyFile contents(KeyStore store, char[] password) throws GeneralSecurityException {
    List<PrivateKey> keys = new ArrayList<>();
    Set<X509Certificate> certificates = new LinkedHashSet<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.getKey(alias, password) instanceof PrivateKey key) {
        keys.add(key);
        certificates.addAll(chain(store, alias));
      } else if (store.getCertificate(alias) instanceof X509Certificate one) {
        certificates.add(one);
      }
    }
    return new KeyFile(keys, List.copyOf(certificates));
  }

  /** Empty for a key that was exported without its certificate. */
  private static List<X509Certificate> chain(KeyStore store, String alias)
      throws GeneralSecurityException {
    Certificate[] chain = store.getCertificateChain(alias);
    return Stream.ofNullable(chain).flatMap(Stream::of).map(X509Certificate.class::cast).toList();
  }
}
