package io.certwright.emulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.emulator.contract.Contract;
import io.certwright.emulator.contract.Contract.Exchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Plain HTTP through the emulator's proxy, for what the SDKs hide. */
public final class RawHttp {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient client;

  RawHttp(Emulator emulator) {
    this(emulator.port(), emulator.caPem());
  }

  private RawHttp(int port, String caPem) {
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(new InetSocketAddress("127.0.0.1", port)))
            .sslContext(trusting(caPem))
            .build();
  }

  /** To an emulator in another process, whose CA is asked of itself. */
  public static RawHttp through(int port) {
    URI ca = URI.create("http://127.0.0.1:" + port + "/emulator/ca.pem");
    try {
      HttpRequest request = HttpRequest.newBuilder(ca).build();
      return new RawHttp(
          port, HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** An answer with its body read as JSON, if it is JSON. */
  public record Answer(int status, HttpResponse<String> response, JsonNode json) {

    public String body() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public String error() {
      return json.path("error").path("code").asText();
    }

    public String message() {
      return json.path("error").path("message").asText();
    }
  }

  public Answer send(String method, String url, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      requireContract(URI.create(url), method, body, response);
      return new Answer(response.statusCode(), response, json(response.body()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** What a vault says must obey the contract in every test; faults are not said by a vault. */
  private static void requireContract(
      URI url, String method, String body, HttpResponse<String> response) {
    if (url.getHost().contains(".vault.")) {
      Exchange exchange =
          new Exchange(
              method,
              url.getPath(),
              body,
              response.statusCode(),
              response.headers().firstValue("Content-Type").orElse(null),
              response.body());
      List<String> violations = Contract.certificates().violations(exchange);
      if (!violations.isEmpty()) {
        throw new AssertionError(exchange + " violates the contract: " + violations);
      }
    }
  }

  private static JsonNode json(String body) throws IOException {
    return body.startsWith("{") ? MAPPER.readTree(body) : MAPPER.missingNode();
  }

  static SSLContext trusting(String pem) {
    try {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "emulator",
          CertificateFactory.getInstance("X.509")
              .generateCertificate(
                  new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
