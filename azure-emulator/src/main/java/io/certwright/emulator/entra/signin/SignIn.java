package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.EntraError;
import io.certwright.emulator.entra.error.ErrorBody;
import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.grant.AuthorizationCodes;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.entra.signin.Sessions.Session;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.User;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The authorization endpoint, its page, and the way out: OpenID Connect with the code flow. */
public final class SignIn {

  private final Tenants tenants;
  private final TenantNames names;
  private final AuthorizationCodes codes;
  private final Clock clock;
  private final Sessions sessions = new Sessions();

  public SignIn(Tenants tenants, AuthorizationCodes codes, Clock clock) {
    this.tenants = tenants;
    this.names = new TenantNames(tenants);
    this.codes = codes;
    this.clock = clock;
  }

  /** A request for authorization, which may come by GET or by POST. */
  public Reply authorize(Site site, String tenantName, Request request) {
    return checked(site, tenantName, request, asked -> decide(asked, tenantName, request));
  }

  /** The user's answer to the page. */
  public Reply picked(Site site, String tenantName, Request request) {
    return checked(site, tenantName, request, asked -> pick(asked, tenantName, request));
  }

  private interface Answer {
    Reply to(AuthorizationRequest asked);
  }

  private Reply checked(Site site, String tenantName, Request request, Answer answer) {
    Client client;
    try {
      client = Client.of(names, site, tenantName, fields(request));
    } catch (EntraError untrusted) {
      return SignInPages.refusal(ErrorBody.of(untrusted, request, site.base(), clock));
    }
    try {
      return answer.to(AuthorizationRequest.of(client));
    } catch (EntraError refused) {
      return refuse(client, ErrorBody.of(refused, request, site.base(), clock));
    }
  }

  private static Map<String, String> fields(Request request) {
    return request.method().equals("POST") ? request.form() : request.parameters();
  }

  private Reply decide(AuthorizationRequest asked, String tenantName, Request request) {
    Optional<Session> session =
        sessions
            .of(request, asked.client().tenant())
            .filter(known -> asked.allows(known.user()) && !asked.forcesAPage());
    if (session.isPresent()) {
      return complete(asked, session.get());
    }
    if (asked.isSilent()) {
      throw SignInErrors.notSignedIn();
    }
    return SignInPages.pickUser(asked, "/" + tenantName + "/login");
  }

  private Reply pick(AuthorizationRequest asked, String tenantName, Request request) {
    Tenant tenant = asked.client().tenant();
    Optional<User> user = asked.client().field("user").flatMap(tenant::user);
    if (user.isEmpty()) {
      return SignInPages.pickUser(asked, "/" + tenantName + "/login");
    }
    Map.Entry<Session, String> started = sessions.start(request, tenant, user.get());
    return complete(asked, started.getKey()).with("Set-Cookie", started.getValue());
  }

  private Reply complete(AuthorizationRequest asked, Session session) {
    Client client = asked.client();
    String code =
        codes.issue(
            asked.consentOf(session.user(), clock.instant()),
            client.redirectUri(),
            asked.challenge());
    Map<String, String> answer = client.withState(Map.of("code", code));
    answer.put("session_state", session.id());
    return client.responseMode().send(client.redirectUri(), answer);
  }

  private static Reply refuse(Client client, ErrorBody error) {
    Map<String, String> answer = new LinkedHashMap<>();
    answer.put("error", error.error().error());
    answer.put("error_description", error.description());
    answer.put("error_uri", error.uri());
    return client.responseMode().send(client.redirectUri(), client.withState(answer));
  }

  /** Ends the session, and goes back to the client if it is known to be one. */
  public Reply logout(Site site, Request request) {
    sessions.end(request);
    Map<String, String> fields = fields(request);
    String target = fields.getOrDefault("post_logout_redirect_uri", "");
    boolean known =
        tenants.all().stream()
            .filter(site::serves)
            .flatMap(tenant -> tenant.applications().stream())
            .anyMatch(application -> RedirectUris.isRegistered(application, target));
    if (target.isEmpty() || !known) {
      return Sessions.forget(SignInPages.signedOut());
    }
    Map<String, String> state = new LinkedHashMap<>();
    Optional.ofNullable(fields.get("state")).ifPresent(value -> state.put("state", value));
    Reply back =
        state.isEmpty() ? ResponseMode.redirect(target) : ResponseMode.QUERY.send(target, state);
    return Sessions.forget(back);
  }
}
