package io.certwright.emulator.entra;

import io.certwright.emulator.tenant.Tenant;

/**
 * Refusals in the words of the real service.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 *     codes</a>
 */
final class EntraErrors {

  private static final String WRONG_TENANT =
      " This can happen if the application has not been installed by the administrator of the"
          + " tenant or consented to by any user in the tenant. You %s have sent your"
          + " authentication request to the wrong tenant.";

  private EntraErrors() {}

  static EntraError missingParameter(String name) {
    return new EntraError(
        400,
        "invalid_request",
        900144,
        "The request body must contain the following parameter: '%s'.".formatted(name));
  }

  static EntraError unsupportedGrant(String grantType) {
    return new EntraError(
        400,
        "unsupported_grant_type",
        70003,
        "The app requested an unsupported grant type '%s'.".formatted(grantType));
  }

  static EntraError noCredential() {
    return new EntraError(
        401,
        "invalid_client",
        7000216,
        "'client_assertion', 'client_secret' or 'request' is required for the"
            + " 'client_credentials' grant type.");
  }

  static EntraError assertionNotServed() {
    return new EntraError(
        400,
        "invalid_request",
        50027,
        "JWT token is invalid or malformed. This emulator signs applications in by client_secret"
            + " only.");
  }

  static EntraError wrongSecret(String applicationId) {
    return new EntraError(
        401,
        "invalid_client",
        7000215,
        ("Invalid client secret provided. Ensure the secret being sent in the request is the client"
                + " secret value, not the client secret ID, for a secret added to app '%s'.")
            .formatted(applicationId));
  }

  static EntraError expiredSecret(String applicationId) {
    return new EntraError(
        401,
        "invalid_client",
        7000222,
        ("The provided client secret keys for app '%s' are expired. Visit the Azure portal to"
                + " create new keys for your app: https://aka.ms/NewClientSecret, or consider using"
                + " certificate credentials for added security: https://aka.ms/certCreds.")
            .formatted(applicationId));
  }

  static EntraError unknownApplication(String applicationId, Tenant tenant) {
    return new EntraError(
        400,
        "unauthorized_client",
        700016,
        "Application with identifier '%s' was not found in the directory '%s'."
                .formatted(applicationId, tenant.name())
            + WRONG_TENANT.formatted("may"));
  }

  static EntraError unknownTenant(String tenant, String error) {
    return new EntraError(
        400,
        error,
        90002,
        ("Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing"
                + " into the correct cloud. Check with your subscription administrator, this may"
                + " happen if there are no active subscriptions for the tenant.")
            .formatted(tenant));
  }

  static EntraError malformedTenant(String tenant) {
    return new EntraError(
        400,
        "invalid_request",
        900023,
        "Specified tenant identifier '%s' is neither a valid DNS name, nor a valid external domain."
            .formatted(tenant));
  }

  static EntraError unknownResource(String resource, Tenant tenant) {
    return new EntraError(
        400,
        "invalid_resource",
        500011,
        "The resource principal named %s was not found in the tenant named %s."
                .formatted(resource, tenant.name())
            + WRONG_TENANT.formatted("might"));
  }

  static EntraError notADefaultScope(String scope) {
    return new EntraError(
        400,
        "invalid_scope",
        1002012,
        ("The provided value for scope %s is not valid. Client credential flows must have a scope"
                + " value with /.default suffixed to the resource identifier (application ID URI).")
            .formatted(scope));
  }

  static EntraError malformedScope(String scope) {
    return new EntraError(
        400,
        "invalid_scope",
        70011,
        ("The provided request must include a 'scope' input parameter. The provided value for the"
                + " input parameter 'scope' is not valid. The scope %s is not valid.")
            .formatted(scope));
  }
}
