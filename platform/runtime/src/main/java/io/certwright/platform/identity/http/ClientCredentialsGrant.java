package io.certwright.platform.identity.http;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** This service's own token of an OpenID provider; kept until shortly before it ends. */
@Singleton
public class ClientCredentialsGrant {

  private static final String PREFIX = "certwright.service-identity.oidc.";
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final TokenEndpoint endpoint;
  private final Clock clock;
  private final Optional<String> clientId;
  private final Optional<Path> secretFile;
  private final Optional<String> scope;
  private final Optional<String> audience;
  private TokenEndpoint.Answer present;
  private Instant usableUntil = Instant.MIN;

  /**
   * @param secretFile read for each grant, so that a rotated secret takes effect without a restart
   */
  public ClientCredentialsGrant(
      @RestClient TokenEndpoint endpoint,
      Clock clock,
      @ConfigProperty(name = PREFIX + "client-id") Optional<String> clientId,
      @ConfigProperty(name = PREFIX + "client-secret-file") Optional<Path> secretFile,
      @ConfigProperty(name = PREFIX + "scope") Optional<String> scope,
      @ConfigProperty(name = PREFIX + "requested-audience") Optional<String> audience) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.clientId = clientId;
    this.secretFile = secretFile;
    this.scope = scope;
    this.audience = audience;
  }

  /**
   * @throws Failure ACCOUNT_SERVICE_UNAVAILABLE when the provider is away or refuses: without it
   *     account-service cannot be asked
   */
  public synchronized String token() {
    Instant now = clock.instant();
    if (!now.isBefore(usableUntil)) {
      present = grant();
      usableUntil = now.plusSeconds(present.expiresIn()).minus(MARGIN);
    }
    return present.accessToken();
  }

  /** It is refused, though it has not ended: the next one may be right. */
  public synchronized void drop() {
    usableUntil = Instant.MIN;
  }

  private TokenEndpoint.Answer grant() {
    try {
      return endpoint.grant(
          basic(), "client_credentials", scope.orElse(null), audience.orElse(null));
    } catch (ProcessingException e) {
      throw new Failure(
          FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "The identity provider did not answer.", e);
    }
  }

  /** RFC 6749, section 2.3.1: both parts are form-encoded first. */
  private String basic() {
    String id = clientId.orElseThrow(() -> missing("client-id"));
    Path file = secretFile.orElseThrow(() -> missing("client-secret-file"));
    try {
      String pair = encoded(id) + ":" + encoded(Files.readString(file).strip());
      return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new ConfigurationException(
          PREFIX + "client-secret-file: " + file + " is unreadable.", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static ConfigurationException missing(String name) {
    return new ConfigurationException(PREFIX + name + " is required by the scheme OIDC.");
  }
}
