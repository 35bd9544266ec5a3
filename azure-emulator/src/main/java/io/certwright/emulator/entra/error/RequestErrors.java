package io.certwright.emulator.entra.error;

import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;

/**
 * Refusals of what was asked for and where, in the words of the real service.
 *
 * @see <a href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 *     codes</a>
 */
public final class RequestErrors {

  private static final String WRONG_TENANT =
      " This can happen if the application has not been installed by the administrator of the"
          + " tenant or consented to by any user in the tenant. You %s have sent your"
          + " authentication request to the wrong tenant.";

  private RequestErrors() {}

  public static EntraError missingParameter(String name) {
    return invalidRequest(
        900144, "The request body must contain the following parameter: '%s'.".formatted(name));
  }

  public static EntraError malformed() {
    return invalidRequest(9002313, "Invalid request. Request is malformed or invalid.");
  }

  public static EntraError postOnly() {
    return invalidRequest(
        900561, "The endpoint only accepts POST, OPTIONS requests. Received a GET request.");
  }

  public static EntraError resourceOnSecondEndpoint() {
    return invalidRequest(901002, "The 'resource' request parameter is not supported.");
  }

  public static EntraError unknownInstance() {
    return new EntraError(400, "invalid_instance", 50049, "Unknown or invalid instance.");
  }

  public static EntraError unsupportedGrant(String grantType) {
    return new EntraError(
        400,
        "unsupported_grant_type",
        70003,
        "The app requested an unsupported grant type '%s'.".formatted(grantType));
  }

  public static EntraError noTenant() {
    return invalidRequest(
        50059,
        "No tenant-identifying information found in either the request or implied by any provided"
            + " credentials.");
  }

  public static EntraError unknownTenant(String tenant, String error) {
    return new EntraError(
        400,
        error,
        90002,
        ("Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing"
                + " into the correct cloud. Check with your subscription administrator, this may"
                + " happen if there are no active subscriptions for the tenant.")
            .formatted(tenant));
  }

  public static EntraError malformedTenant(String tenant) {
    return invalidRequest(
        900023,
        "Specified tenant identifier '%s' is neither a valid DNS name, nor a valid external domain."
            .formatted(tenant));
  }

  public static EntraError unknownApplication(String applicationId, Tenant tenant) {
    return unknownApplicationIn(applicationId, tenant.name());
  }

  /** As it is told to those who asked without a tenant. */
  public static EntraError unknownApplication(String applicationId) {
    return unknownApplicationIn(applicationId, "Microsoft Accounts");
  }

  private static EntraError unknownApplicationIn(String applicationId, String directory) {
    return new EntraError(
        400,
        "unauthorized_client",
        700016,
        "Application with identifier '%s' was not found in the directory '%s'."
                .formatted(applicationId, directory)
            + WRONG_TENANT.formatted("may"));
  }

  public static EntraError disabledApplication(Application application) {
    return new EntraError(
        401,
        "unauthorized_client",
        7000112,
        "Application '%s'(%s) is disabled.".formatted(application.id(), application.name()));
  }

  public static EntraError unknownResource(String resource, Tenant tenant) {
    return new EntraError(
        400,
        "invalid_resource",
        500011,
        "The resource principal named %s was not found in the tenant named %s."
                .formatted(resource, tenant.name())
            + WRONG_TENANT.formatted("might"));
  }

  public static EntraError disabledResource(String resource) {
    return new EntraError(
        400,
        "invalid_resource",
        500014,
        ("The service principal for resource '%s' is disabled. This indicate that a subscription"
                + " within the tenant has lapsed, or that the administrator for this tenant has"
                + " disabled the application, preventing tokens from being issued for it.")
            .formatted(resource));
  }

  public static EntraError notADefaultScope(String scope) {
    return invalidScope(
        1002012,
        ("The provided value for scope %s is not valid. Client credential flows must have a scope"
                + " value with /.default suffixed to the resource identifier (application ID URI).")
            .formatted(scope));
  }

  public static EntraError malformedScope(String scope) {
    return invalidScope(
        70011,
        ("The provided request must include a 'scope' input parameter. The provided value for the"
                + " input parameter 'scope' is not valid. The scope %s is not valid.")
            .formatted(scope));
  }

  public static EntraError severalResources(String scope) {
    return invalidScope(
        28000,
        ("Provided value for the input parameter scope is not valid because it contains more than"
                + " one resource. Scope %s is not valid.")
            .formatted(scope));
  }

  public static EntraError unknownScope(Application client, String scope, String resource) {
    return invalidScope(
        650053,
        ("The application '%s' asked for scope '%s' that doesn't exist on the resource '%s'."
                + " Contact the app vendor.")
            .formatted(client.name(), scope, resource));
  }

  private static EntraError invalidScope(int code, String text) {
    return new EntraError(400, "invalid_scope", code, text);
  }

  private static EntraError invalidRequest(int code, String text) {
    return new EntraError(400, "invalid_request", code, text);
  }
}
