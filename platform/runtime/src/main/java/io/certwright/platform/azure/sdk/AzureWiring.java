package io.certwright.platform.azure.sdk;

import com.azure.core.http.HttpClient;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.concurrent.TimeUnit;

/** The one HTTP transport under every Azure client: proxy, trust and pool by configuration. */
public class AzureWiring {

  /** Azure's answers have more and longer headers than Vert.x expects. */
  private static final int MAX_HEADER_BYTES = 64 * 1024;

  @Produces
  @Singleton
  HttpClient transport(AzureConfig config, Vertx vertx) {
    return new VertxHttpClientBuilder()
        .vertx(vertx)
        .httpClientOptions(options(config))
        .responseTimeout(config.responseTimeout())
        .build();
  }

  /** All of it here: the builder leaves options that it is given as they are. */
  private static HttpClientOptions options(AzureConfig config) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxPoolSize(config.connectionsPerHost())
            .setKeepAlive(true)
            .setMaxHeaderSize(MAX_HEADER_BYTES)
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
            .setReadIdleTimeout(Math.toIntExact(config.responseTimeout().toMillis()));
    options.setTrustOptions(
        config.trustedCa().map(AzureWiring::with).orElseGet(AzureWiring::ordinary));
    config.proxy().map(AzureWiring::proxy).ifPresent(options::setProxyOptions);
    options.setNonProxyHosts(config.noProxy());
    return options;
  }

  private static TrustOptions with(Path pem) {
    try {
      return TrustedAuthorities.with(pem);
    } catch (GeneralSecurityException | IOException e) {
      throw new ConfigurationException(
          "certwright.azure.trusted-ca: " + pem + " is not a readable PEM file.", e);
    }
  }

  private static TrustOptions ordinary() {
    try {
      return TrustedAuthorities.ordinary();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no trusted authorities", e);
    }
  }

  private static ProxyOptions proxy(URI uri) {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
      throw new ConfigurationException(
          "certwright.azure.proxy: " + uri + " is not http://host:port.");
    }
    return new ProxyOptions().setType(ProxyType.HTTP).setHost(uri.getHost()).setPort(uri.getPort());
  }
}
