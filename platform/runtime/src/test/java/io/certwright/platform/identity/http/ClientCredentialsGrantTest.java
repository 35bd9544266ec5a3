package io.certwright.platform.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceAuthorization.Scheme;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCredentialsGrantTest {

  @TempDir Path directory;

  private final Time time = new Time();
  private final Provider provider = new Provider();
  private ClientCredentialsGrant grant;

  @BeforeEach
  void isConfigured() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "s:e c\n");
    grant = grant(Optional.of("discovery"), Optional.of(secret));
  }

  @Test
  void asksAsItsClientAndAgainShortlyBeforeTheTokenEnds() {
    assertThat(grant.token()).isEqualTo("token-1");
    time.pass(Duration.ofSeconds(269));
    assertThat(grant.token()).isEqualTo("token-1");
    time.pass(Duration.ofSeconds(1));
    assertThat(grant.token()).isEqualTo("token-2");

    // discovery:s%3Ae+c
    assertThat(provider.asked)
        .containsOnly("Basic ZGlzY292ZXJ5OnMlM0FlK2M= client_credentials account-service null");
  }

  @Test
  void asksAnewWhenItsTokenWasNotTrusted() {
    ServiceAuthorization authorization = new ServiceAuthorization(Scheme.OIDC, null, grant);
    authorization.header("account-service");

    authorization.refused();

    assertThat(authorization.header("account-service")).isEqualTo("Bearer token-2");
  }

  @Test
  void saysThatAccountServiceCannotBeAskedWhileTheProviderIsAway() {
    provider.away = true;

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(grant::token)
        .returns(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, Failure::code);
  }

  @Test
  void saysWhatIsNotConfigured() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(grant(Optional.empty(), Optional.empty())::token)
        .withMessageContaining("oidc.client-id is required");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(grant(Optional.of("discovery"), Optional.of(directory.resolve("none")))::token)
        .withMessageContaining("unreadable");
  }

  @Test
  void showsATokenOrLeavesItToTheCertificate() {
    assertThat(new ServiceAuthorization(Scheme.OIDC, null, grant).header("account-service"))
        .isEqualTo("Bearer token-1");
    assertThat(new ServiceAuthorization(Scheme.MUTUAL_TLS, null, null).header("account-service"))
        .isNull();
  }

  private ClientCredentialsGrant grant(Optional<String> clientId, Optional<Path> secret) {
    return new ClientCredentialsGrant(
        provider, time, clientId, secret, Optional.of("account-service"), Optional.empty());
  }

  private static final class Provider implements TokenEndpoint {
    private final List<String> asked = new ArrayList<>();
    private boolean away;

    @Override
    public Answer grant(String authorization, String grantType, String scope, String audience) {
      if (away) {
        throw new ProcessingException("no route");
      }
      asked.add(authorization + " " + grantType + " " + scope + " " + audience);
      return new Answer("token-" + asked.size(), 300);
    }
  }

  private static final class Time extends Clock {
    private Instant now = Instant.parse("2026-11-24T12:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
