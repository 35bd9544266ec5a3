package io.certwright.platform.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.identity.ServiceIdentity;
import io.certwright.platform.identity.http.ClientCredentialsGrant;
import io.certwright.platform.identity.http.TokenEndpoint;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.ws.rs.core.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestAccountServiceTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"401, 2", "403, 2", "503, 1"})
  void showsAFreshTokenOfItsProviderOnceOneWasNotTrusted(int status, int granted) throws Exception {
    Path secret = Files.writeString(directory.resolve("secret"), "s");
    AtomicInteger grants = new AtomicInteger();
    ClientCredentialsGrant provider =
        new ClientCredentialsGrant(
            (authorization, type, scope, audience) ->
                new TokenEndpoint.Answer("token-" + grants.incrementAndGet(), 3600),
            Clock.systemUTC(),
            Optional.of("discovery"),
            Optional.of(secret),
            Optional.empty(),
            Optional.empty());
    RestAccountService service =
        new RestAccountService(
            new Refusing(status),
            new ServiceAuthorization(ServiceAuthorization.Scheme.OIDC, null, provider));

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThatExceptionOfType(Failure.class)
          .isThrownBy(() -> service.lend(new UUID(1, 1), AzureResource.VAULT));
    }

    assertThat(grants).hasValue(granted);
  }

  private record Refusing(int status) implements AccountServiceApi {

    @Override
    public Token lend(
        String authorization, String correlationId, UUID accountId, TokenRequest request) {
      throw AccountServiceProblem.of(Response.status(status).build());
    }

    @Override
    public Account account(String correlationId, UUID accountId) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void waitsWhileItsOwnKeyCannotBeRead() {
    ServiceIdentity withoutKey =
        new ServiceIdentity(Optional.of(directory.resolve("own.jwk")), "discovery-service");
    ServiceAuthorization authorization =
        new ServiceAuthorization(ServiceAuthorization.Scheme.OWN_KEY, withoutKey, null);
    RestAccountService service = new RestAccountService(null, authorization);

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> service.lend(new UUID(1, 1), AzureResource.VAULT))
        .returns(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, Failure::code)
        .withMessageContaining("own.jwk");
  }
}
