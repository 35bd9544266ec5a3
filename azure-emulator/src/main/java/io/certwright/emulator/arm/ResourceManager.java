package io.certwright.emulator.arm;

import io.certwright.emulator.arm.throttle.ArmThrottle;
import io.certwright.emulator.arm.vaults.NewVaults;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;
import java.util.Map;

/** Azure Resource Manager: what there is and who may do what, as far as the caller's roles go. */
public final class ResourceManager implements Service {

  private final Tenants tenants;
  private final ArmCallers callers;
  private final ArmThrottle throttle;
  private final ArmRoutes routes;
  private final ArmHeaders headers;
  private final ArmChallenge challenge;
  private final Clock clock;

  public ResourceManager(Tenants tenants, AccessTokens tokens, Clock clock, Delays delays) {
    this.tenants = tenants;
    this.callers = new ArmCallers(tokens, clock);
    this.throttle = new ArmThrottle(tenants, clock);
    this.routes = new ArmRoutes(new NewVaults(clock, delays));
    this.headers = new ArmHeaders(clock);
    this.challenge = new ArmChallenge(tenants);
    this.clock = clock;
  }

  @Override
  public Reply answer(Request request) {
    Map<String, String> common = headers.of(request);
    try {
      Caller caller = callers.authenticate(request);
      common.putAll(throttle.count(caller, request));
      return serve(request, caller).with(common);
    } catch (ArmError error) {
      Reply reply = error.reply().with(common);
      return error.status() == 401
          ? reply.with("WWW-Authenticate", challenge.of(error, request))
          : reply;
    }
  }

  @Override
  public String operation(Request request) {
    return "arm." + routes.name(request);
  }

  private Reply serve(Request request, Caller caller) {
    ArmRoutes.Match match = routes.find(request);
    match.route().versions().require(request);
    Visible visible = new Visible(tenants, caller);
    return match
        .route()
        .handler()
        .apply(new ArmCall(request, visible, match.values(), clock.instant()));
  }
}
