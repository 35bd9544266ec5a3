package io.certwright.emulator.entra.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.client.ClientAuthentication;
import io.certwright.emulator.entra.client.TokenRequest;
import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.grant.AuthorizationCodes.Issued;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import java.time.Clock;
import java.util.Optional;

/** The grants that speak for a user: an authorization code, and the refresh tokens it leads to. */
final class UserGrants {

  private final ClientAuthentication authentication;
  private final AuthorizationCodes codes;
  private final RefreshTokens refreshTokens;
  private final UserTokens tokens;

  UserGrants(
      ClientAuthentication authentication,
      AuthorizationCodes codes,
      AccessTokens accessTokens,
      Clock clock) {
    this.authentication = authentication;
    this.codes = codes;
    this.refreshTokens = new RefreshTokens(clock);
    this.tokens = new UserTokens(accessTokens);
  }

  /** RFC 6749, 4.1.3 and RFC 7636. */
  ObjectNode authorizationCode(TokenRequest request) {
    Application client = client(request);
    Issued code = codes.find(request.required("code"));
    String redirectUri = request.required("redirect_uri");
    ClientProof proof = authentication.proveForUser(request, client);
    requireSameClient(code.consent(), client, request.tenant());
    if (!code.redirectUri().equals(redirectUri)) {
      throw SignInErrors.redirectDiffers(redirectUri, code.redirectUri());
    }
    requireVerifier(code.challenge(), request.field("code_verifier"), client);
    codes.use(code);
    return answer(request, code.consent(), proof);
  }

  /** RFC 6749, 6. */
  ObjectNode refreshToken(TokenRequest request) {
    Application client = client(request);
    Consent consent = refreshTokens.find(request.required("refresh_token"));
    ClientProof proof = authentication.proveForUser(request, client);
    requireSameClient(consent, client, request.tenant());
    return answer(request, consent, proof);
  }

  private static Application client(TokenRequest request) {
    return TenantNames.application(request.tenant(), request.required("client_id"));
  }

  private static void requireSameClient(Consent consent, Application client, Tenant tenant) {
    if (!consent.tenant().id().equals(tenant.id())) {
      throw SignInErrors.grantOfAnotherTenant();
    }
    if (!consent.client().id().equals(client.id())) {
      throw SignInErrors.grantOfAnother();
    }
  }

  private static void requireVerifier(
      Optional<String> challenge, Optional<String> verifier, Application client) {
    if (challenge.isEmpty()) {
      if (client.settings().publicClient()) {
        throw SignInErrors.challengeRequired();
      }
      return;
    }
    if (verifier.isEmpty()) {
      throw SignInErrors.verifierMissing();
    }
    if (!ProofKey.challengeOf(verifier.get()).equals(challenge.get())) {
      throw SignInErrors.verifierDiffers();
    }
  }

  private ObjectNode answer(TokenRequest request, Consent consent, ClientProof proof) {
    Optional<RequestedScopes> narrowed =
        request
            .field("scope")
            .map(text -> RequestedScopes.parse(consent.tenant(), consent.client(), text));
    RequestedScopes scopes = narrowed.orElse(consent.scopes());
    ObjectNode body = tokens.answer(request, consent, scopes, proof);
    if (consent.scopes().wantRefreshToken()) {
      body.put("refresh_token", refreshTokens.issue(consent));
    }
    return body;
  }
}
