package io.certwright.platform.azure.sdk;

import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Java's own trusted authorities and, besides, those of a PEM file if there is one. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  static TrustOptions ordinary() throws GeneralSecurityException {
    return TrustOptions.wrap(new NamingTrustManager(trustManager(null)));
  }

  static TrustOptions with(Path pem) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (X509Certificate authority : trustManager(null).getAcceptedIssuers()) {
      store.setCertificateEntry("default-" + number++, authority);
    }
    try (InputStream in = Files.newInputStream(pem)) {
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("configured-" + number++, authority);
      }
    }
    return TrustOptions.wrap(new NamingTrustManager(trustManager(store)));
  }

  private static X509ExtendedTrustManager trustManager(KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }
}
