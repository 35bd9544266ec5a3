package io.certwright.platform.azure.sdk;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.certwright.platform.accounts.AccountService.LentToken;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.ZoneOffset;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Signs in to Azure with a lent token. A vault names the scope it wants in its challenge; one that
 * asks for anything but the vault scope of the account's cloud gets nothing.
 */
public final class LentTokenCredential implements TokenCredential {

  private final LentTokens tokens;
  private final KnownAccount account;
  private final AzureResource resource;

  public LentTokenCredential(LentTokens tokens, KnownAccount account, AzureResource resource) {
    this.tokens = tokens;
    this.account = account;
    this.resource = resource;
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request)).subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    List<String> vaultScope = List.of(account.cloud().scope(AzureResource.VAULT));
    if (resource == AzureResource.VAULT && !request.getScopes().equals(vaultScope)) {
      throw new Failure(
          FailureCode.AZURE_REFUSED,
          "The vault asked for a token of " + request.getScopes() + ", which it is not given.");
    }
    LentToken token = tokens.get(account, resource);
    return new AccessToken(token.accessToken(), token.expiresAt().atOffset(ZoneOffset.UTC));
  }
}
