package io.certwright.discovery.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.problem.Failure;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Stands for account-service: it knows one account and signs in to Entra ID itself. */
@Alternative
@Priority(1)
@Singleton
public class SignedInHere implements AccountService {

  public static final UUID ACCOUNT = UUID.fromString("0190d1f4-0000-7000-8000-0000000000aa");

  private final AzureClients clients;

  public SignedInHere(AzureClients clients) {
    this.clients = clients;
  }

  @Override
  public LentToken lend(UUID accountId, AzureResource resource) {
    if (!accountId.equals(ACCOUNT)) {
      throw Failure.notFound("account", accountId);
    }
    AccessToken token =
        new ClientSecretCredentialBuilder()
            .tenantId(TestTenant.DIRECTORY)
            .clientId(TestTenant.APPLICATION)
            .clientSecret(TestTenant.SECRET)
            .httpClient(clients.transport())
            .build()
            .getTokenSync(
                new TokenRequestContext()
                    .addScopes(AzureCloud.of(Environment.AZURE).scope(resource)));
    return new LentToken(token.getToken(), token.getExpiresAt().toInstant());
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    return accountId.equals(ACCOUNT)
        ? Optional.of(
            new KnownAccount(
                ACCOUNT, 1, "discovery", Environment.AZURE, UUID.fromString(TestTenant.DIRECTORY)))
        : Optional.empty();
  }
}
