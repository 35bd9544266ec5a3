package io.certwright.platform.azure.sdk;

import com.azure.core.http.HttpClient;
import io.certwright.emulator.Emulator;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Azure is reached, with the emulator as the proxy. */
public record EmulatedTransport(
    Optional<URI> proxy,
    Optional<Path> trustedCa,
    List<String> noProxy,
    Duration connectTimeout,
    Duration responseTimeout,
    int connectionsPerHost)
    implements AzureConfig {

  /** The services' own transport, trusting nobody beyond Java's own authorities. */
  public static HttpClient untrusting(Emulator emulator, Vertx vertx) {
    return new AzureWiring().transport(config(emulator, Optional.empty()), vertx);
  }

  /** The services' own transport, trusting the emulator. */
  public static HttpClient trusting(Emulator emulator, Vertx vertx, Path directory) {
    try {
      Path authority = Files.writeString(directory.resolve("ca.pem"), emulator.caPem());
      return new AzureWiring().transport(config(emulator, Optional.of(authority)), vertx);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token as the platform writes it for a workload. */
  public static String federatedToken(Emulator emulator, String subject)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + emulator.port() + "/emulator/federated-token");
    return java.net.http.HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("subject=" + subject))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  private static AzureConfig config(Emulator emulator, Optional<Path> authority) {
    return new EmulatedTransport(
        Optional.of(URI.create("http://127.0.0.1:" + emulator.port())),
        authority,
        List.of(),
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        4);
  }
}
