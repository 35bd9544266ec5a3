package io.certwright.emulator.entra.client;

import io.certwright.emulator.entra.error.ClientErrors;
import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.realm.Site;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a client posted to a token endpoint, its id and secret of HTTP Basic among the fields. */
public record TokenRequest(Site site, Tenant tenant, Map<String, String> fields) {

  public static TokenRequest of(Site site, Tenant tenant, Request request) {
    Map<String, String> fields = new LinkedHashMap<>(request.form());
    request
        .header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
        .filter(value -> !fields.containsKey("client_id") || !fields.containsKey("client_secret"))
        .ifPresent(value -> addBasic(fields, value.substring(6).trim()));
    return new TokenRequest(site, tenant, fields);
  }

  /** RFC 6749, 2.3.1. */
  private static void addBasic(Map<String, String> fields, String credentials) {
    String[] parts = decode(credentials).split(":", 2);
    fields.putIfAbsent("client_id", parts[0]);
    fields.putIfAbsent("client_secret", parts.length == 2 ? parts[1] : "");
  }

  private static String decode(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      throw ClientErrors.noCredential();
    }
  }

  public Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }

  public String required(String name) {
    return field(name).orElseThrow(() -> RequestErrors.missingParameter(name));
  }

  /** Clients that handle claims challenges say so, and get tokens for longer. */
  public boolean asksForContinuousAccess() {
    return field("claims").filter(claims -> claims.contains("\"cp1\"")).isPresent();
  }
}
