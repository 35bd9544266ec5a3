package io.certwright.platform.azure.sdk;

import com.azure.core.http.HttpClient;
import com.azure.core.http.ProxyOptions;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The one HTTP transport under every Azure client: proxy, trust and pool by configuration. */
public class AzureWiring {

  @Produces
  @Singleton
  HttpClient transport(AzureConfig config, Vertx vertx) {
    HttpClientOptions options =
        new HttpClientOptions().setMaxPoolSize(config.connectionsPerHost()).setKeepAlive(true);
    config.trustedCa().ifPresent(pem -> trust(options, pem));
    VertxHttpClientBuilder builder =
        new VertxHttpClientBuilder()
            .vertx(vertx)
            .httpClientOptions(options)
            .connectTimeout(config.connectTimeout())
            .responseTimeout(config.responseTimeout())
            .readTimeout(config.responseTimeout());
    config.proxy().map(AzureWiring::proxy).ifPresent(builder::proxy);
    return builder.build();
  }

  private static void trust(HttpClientOptions options, Path pem) {
    try {
      options.setTrustOptions(TrustedAuthorities.with(pem));
    } catch (GeneralSecurityException | IOException e) {
      throw new ConfigurationException(
          "certwright.azure.trusted-ca: " + pem + " is not a readable PEM file.", e);
    }
  }

  private static ProxyOptions proxy(URI uri) {
    if (!"http".equals(uri.getScheme()) || uri.getHost() == null || uri.getPort() < 1) {
      throw new ConfigurationException(
          "certwright.azure.proxy: " + uri + " is not http://host:port.");
    }
    return new ProxyOptions(
        ProxyOptions.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort()));
  }
}
