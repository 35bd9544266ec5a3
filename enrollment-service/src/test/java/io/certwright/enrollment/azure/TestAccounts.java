package io.certwright.enrollment.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Stands for account-service: one account, which signs in to Azure for real. */
@Alternative
@Priority(1)
@Singleton
public class TestAccounts implements AccountService {

  public static final UUID ACCOUNT = UUID.fromString("01936b1e-0000-7000-8000-0000000000a1");

  /** An account that exists but whose credential Entra ID refuses. */
  public static final UUID BROKEN = UUID.fromString("01936b1e-0000-7000-8000-0000000000a2");

  private final TokenCredential credential;

  public TestAccounts(HttpClient transport) {
    this.credential =
        new ClientSecretCredentialBuilder()
            .tenantId(TestTenant.DIRECTORY.toString())
            .clientId(TestTenant.APPLICATION)
            .clientSecret(TestTenant.SECRET)
            .httpClient(transport)
            .build();
  }

  @Override
  public LentToken lend(UUID accountId, AzureResource resource) {
    if (!accountId.equals(ACCOUNT)) {
      throw new Failure(FailureCode.SIGN_IN_FAILED, "AADSTS7000222: The secret has expired.");
    }
    AccessToken token =
        credential.getTokenSync(
            new TokenRequestContext()
                .addScopes(find(accountId).orElseThrow().cloud().scope(resource)));
    return new LentToken(token.getToken(), token.getExpiresAt().toInstant());
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    return accountId.equals(ACCOUNT) || accountId.equals(BROKEN)
        ? Optional.of(
            new KnownAccount(accountId, 1, "Shop", Environment.AZURE, TestTenant.DIRECTORY))
        : Optional.empty();
  }
}
