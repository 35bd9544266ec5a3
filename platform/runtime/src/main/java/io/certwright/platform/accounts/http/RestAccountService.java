package io.certwright.platform.accounts.http;

import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.identity.ServiceAuthorization;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** account-service over HTTP. */
@Singleton
public class RestAccountService implements AccountService {

  private final AccountServiceApi api;
  private final ServiceAuthorization authorization;

  public RestAccountService(@RestClient AccountServiceApi api, ServiceAuthorization authorization) {
    this.api = api;
    this.authorization = authorization;
  }

  @Override
  public LentToken lend(UUID accountId, AzureResource resource) {
    AccountServiceApi.Token token = call(() -> shown(accountId, resource));
    return new LentToken(token.accessToken(), token.expiresAt());
  }

  private AccountServiceApi.Token shown(UUID accountId, AzureResource resource) {
    try {
      return api.lend(
          authorization.header("account-service"),
          CorrelationId.current(),
          accountId,
          new AccountServiceApi.TokenRequest(resource));
    } catch (Failure failure) {
      if (failure.getCause() instanceof ClientErrorException) {
        authorization.refused();
      }
      throw failure;
    }
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    try {
      AccountServiceApi.Account account =
          call(() -> api.account(CorrelationId.current(), accountId));
      return Optional.of(
          new KnownAccount(
              account.id(),
              account.version(),
              account.name(),
              account.environment(),
              account.directoryId()));
    } catch (Failure failure) {
      if (failure.code().kind() == FailureKind.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** Also who cannot show who it is waits: a file of keys may be mended without a restart. */
  private static <T> T call(Supplier<T> request) {
    try {
      return request.get();
    } catch (ProcessingException e) {
      throw new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, noAnswer(e), e);
    } catch (ConfigurationException e) {
      throw new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, e.getMessage(), e);
    }
  }

  /** Waiting does not mend certificates, so it is told when they are the reason. */
  private static String noAnswer(ProcessingException failure) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SSLException.class::isInstance)
        .findFirst()
        .map(
            refusal ->
                "account-service was not spoken with: "
                    + refusal.getMessage()
                    + ". Look at the certificates of both services.")
        .orElse("account-service did not answer; try again when it is up.");
  }
}
