package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.entra.realm.TenantNames;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks for a sign-in, and where the answer goes: all that must be right before anything, even a
 * refusal, may be sent there.
 *
 * @param fields all parameters of the request
 */
record Client(
    Tenant tenant,
    Application application,
    String redirectUri,
    ResponseMode responseMode,
    Map<String, String> fields) {

  static Client of(TenantNames names, Site site, String tenantName, Map<String, String> fields) {
    String applicationId = fields.getOrDefault("client_id", "");
    if (applicationId.isEmpty()) {
      throw RequestErrors.missingParameter("client_id");
    }
    Tenant tenant = names.ofSignIn(site, tenantName, applicationId);
    Application application = TenantNames.application(tenant, applicationId);
    Optional<String> asked =
        Optional.ofNullable(fields.get("redirect_uri")).filter(uri -> !uri.isEmpty());
    String redirectUri = RedirectUris.choose(application, asked);
    return new Client(
        tenant,
        application,
        redirectUri,
        ResponseMode.of(Optional.ofNullable(fields.get("response_mode"))),
        fields);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  String required(String name) {
    return field(name).orElseThrow(() -> RequestErrors.missingParameter(name));
  }

  /** The parameters of an answer, followed by the client's own {@code state}. */
  Map<String, String> withState(Map<String, String> parameters) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    field("state").ifPresent(state -> all.put("state", state));
    return all;
  }
}
