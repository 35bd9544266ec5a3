package io.certwright.emulator.entra.token;

/** Who a verified access token speaks for. */
public record Caller(String applicationId, String objectId, String tenantId, String issuer) {

  /** The caller as Key Vault names it in its refusals. */
  public String description() {
    return "appid=%s;oid=%s;iss=%s".formatted(applicationId, objectId, issuer);
  }
}
