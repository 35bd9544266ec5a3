package io.certwright.platform.azure.sdk;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts whom another trusts, and says of all others who they claim to be: the name of the CA tells
 * an operator which proxy it is that ends TLS.
 */
final class NamingTrustManager extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager trusted;

  NamingTrustManager(X509ExtendedTrustManager trusted) {
    this.trusted = trusted;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    naming(chain, () -> trusted.checkServerTrusted(chain, authType, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    naming(chain, () -> trusted.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    naming(chain, () -> trusted.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    trusted.checkClientTrusted(chain, authType, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    trusted.checkClientTrusted(chain, authType, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    trusted.checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trusted.getAcceptedIssuers();
  }

  private interface Check {
    void run() throws CertificateException;
  }

  private static void naming(X509Certificate[] chain, Check check) throws CertificateException {
    try {
      check.run();
    } catch (CertificateException refused) {
      CertificateException named =
          new CertificateException(
              "%s (shown was %s, signed by %s)"
                  .formatted(
                      AzureErrors.rootMessage(refused),
                      chain[0].getSubjectX500Principal(),
                      chain[chain.length - 1].getIssuerX500Principal()));
      named.addSuppressed(refused);
      throw named;
    }
  }
}
