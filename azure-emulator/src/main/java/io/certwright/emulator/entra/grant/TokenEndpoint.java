package io.certwright.emulator.entra.grant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.entra.client.ClientAuthentication;
import io.certwright.emulator.entra.client.TokenRequest;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import java.time.Clock;

/** The token endpoints of both versions. */
public final class TokenEndpoint {

  private static final String CLIENT_CREDENTIALS = "client_credentials";

  private final ClientCredentials clientCredentials;
  private final UserGrants users;

  public TokenEndpoint(
      AccessTokens tokens, FederationIssuer federation, AuthorizationCodes codes, Clock clock) {
    ClientAuthentication authentication = new ClientAuthentication(federation, clock);
    this.users = new UserGrants(authentication, codes, tokens, clock);
    this.clientCredentials = new ClientCredentials(authentication, tokens, clock);
  }

  /** Users sign in at the newer endpoint alone. */
  public Reply first(Site site, Tenant tenant, Request request) {
    TokenRequest asked = TokenRequest.of(site, tenant, request);
    String grantType = asked.required("grant_type");
    if (!grantType.equals(CLIENT_CREDENTIALS)) {
      throw RequestErrors.unsupportedGrant(grantType);
    }
    return reply(clientCredentials.first(asked));
  }

  public Reply second(Site site, Tenant tenant, Request request) {
    TokenRequest asked = TokenRequest.of(site, tenant, request);
    String grantType = asked.required("grant_type");
    return reply(
        switch (grantType) {
          case CLIENT_CREDENTIALS -> clientCredentials.second(asked);
          case "authorization_code" -> users.authorizationCode(asked);
          case "refresh_token" -> users.refreshToken(asked);
          default -> throw RequestErrors.unsupportedGrant(grantType);
        });
  }

  private static Reply reply(ObjectNode body) {
    return Reply.json(200, body)
        .with("Cache-Control", "no-store, no-cache")
        .with("Pragma", "no-cache")
        .with("Expires", "-1")
        .with("x-ms-clitelem", "1,0,0,,");
  }
}
