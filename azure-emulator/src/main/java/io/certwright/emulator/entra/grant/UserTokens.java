package io.certwright.emulator.entra.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.client.TokenRequest;
import io.certwright.emulator.entra.realm.Issuer;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.entra.token.Grant;
import io.certwright.emulator.entra.token.IdTokenRequest;
import io.certwright.emulator.entra.token.Subject.SignedIn;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.User;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The tokens of a signed-in user, as a token endpoint answers with them. */
final class UserTokens {

  private final AccessTokens tokens;

  UserTokens(AccessTokens tokens) {
    this.tokens = tokens;
  }

  ObjectNode answer(
      TokenRequest request, Consent consent, RequestedScopes scopes, ClientProof proof) {
    Tenant tenant = consent.tenant();
    boolean continuousAccess = request.asksForContinuousAccess();
    Duration lifetime = Lifetimes.onSecondEndpoint(consent.client(), continuousAccess);
    Issuer issuer = request.site().issuer(tenant);
    Grant grant =
        new Grant(
            tenant,
            issuer,
            consent.client().id(),
            proof,
            subject(consent, scopes),
            scopes.resource(),
            lifetime,
            continuousAccess);
    ObjectNode body =
        Json.object()
            .put("token_type", "Bearer")
            .put("scope", scopes.granted(tenant))
            .put("expires_in", lifetime.toSeconds())
            .put("ext_expires_in", lifetime.toSeconds())
            .put("access_token", tokens.issue(grant));
    if (scopes.wantIdToken()) {
      body.put(
          "id_token",
          tokens.issueIdToken(
              new IdTokenRequest(
                  tenant, issuer, consent.client(), consent.user(), consent.nonce())));
    }
    if (request.field("client_info").filter("1"::equals).isPresent()) {
      body.put("client_info", clientInfo(consent.user(), tenant));
    }
    return body;
  }

  private static SignedIn subject(Consent consent, RequestedScopes scopes) {
    List<String> roles =
        scopes
            .resource()
            .application()
            .map(application -> consent.user().rolesOf(application))
            .orElse(List.of());
    return new SignedIn(consent.user(), scopes.claimed(consent.tenant()), roles);
  }

  /** By this MSAL names the account in its cache. */
  private static String clientInfo(User user, Tenant tenant) {
    ObjectNode info = Json.object().put("uid", user.objectId()).put("utid", tenant.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(info));
  }
}
