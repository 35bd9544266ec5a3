package io.certwright.account;

import io.certwright.platform.azure.sdk.AzureConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** GETs of one address by the JDK's client, which keeps its connections: what nobody undercuts. */
final class PlainCalls {

  private final HttpClient client;
  private final HttpRequest request;

  PlainCalls(AzureConfig config, String vault, String token) {
    URI proxy = config.proxy().orElseThrow();
    client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
            .sslContext(trusting(config))
            .build();
    request =
        HttpRequest.newBuilder(URI.create(vault + "certificates?api-version=7.6&maxresults=1"))
            .header("Authorization", "Bearer " + token)
            .build();
  }

  /** How many were answered with 200. */
  int make(int calls, int atOnce) {
    AtomicInteger left = new AtomicInteger(calls);
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    List<CompletableFuture<Integer>> clients =
        IntStream.range(0, atOnce)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> takeFrom(left), threads))
            .toList();
    try {
      return clients.stream().mapToInt(CompletableFuture::join).sum();
    } finally {
      threads.shutdown();
    }
  }

  private int takeFrom(AtomicInteger left) {
    int answered = 0;
    while (left.getAndDecrement() > 0) {
      answered += call() == 200 ? 1 : 0;
    }
    return answered;
  }

  private int call() {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext trusting(AzureConfig config) {
    try (InputStream pem = Files.newInputStream(config.trustedCa().orElseThrow())) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      store.setCertificateEntry(
          "emulator", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The emulator's authority cannot be trusted", e);
    }
  }
}
