package io.certwright.emulator.arm;

import io.certwright.emulator.entra.token.Caller;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Refusals in the words of the real service.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors">
 *     Common errors</a>
 */
public final class ArmErrors {

  private static final DateTimeFormatter US_TIME =
      DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

  private ArmErrors() {}

  public static ArmError missingToken() {
    return new ArmError(
        401,
        "AuthenticationFailed",
        "Authentication failed. The 'Authorization' header is missing.");
  }

  public static ArmError invalidToken() {
    return new ArmError(401, "InvalidAuthenticationToken", "The access token is invalid.");
  }

  public static ArmError expiredToken(Instant expiry, Instant now) {
    return new ArmError(
        401,
        "ExpiredAuthenticationToken",
        "The access token expiry UTC time '%s' is earlier than current UTC time '%s'."
            .formatted(US_TIME.format(expiry), US_TIME.format(now)));
  }

  public static ArmError wrongAudience(String audience) {
    return new ArmError(
        401,
        "InvalidAuthenticationTokenAudience",
        ("The access token has been obtained for wrong audience or resource '%s'. It should exactly"
                + " match with one of the allowed audiences 'https://management.core.windows.net/',"
                + "'https://management.core.windows.net','https://management.azure.com/',"
                + "'https://management.azure.com'.")
            .formatted(audience));
  }

  public static ArmError wrongTenant(Caller caller, String expectedIssuer, String authority) {
    return new ArmError(
        401,
        "InvalidAuthenticationTokenTenant",
        ("The access token is from the wrong issuer '%s'. It must match the tenant '%s' associated"
                + " with this subscription. Please use the authority (URL) '%s' to get the token."
                + " Note, if the subscription is transferred to another tenant there is no impact"
                + " to the services, but information about new tenant could take time to propagate"
                + " (up to an hour). If you just transferred your subscription and see this error"
                + " message, please try back later.")
            .formatted(caller.issuer(), expectedIssuer, authority));
  }

  public static ArmError forbidden(Caller caller, String action, String scope) {
    return new ArmError(
        403,
        "AuthorizationFailed",
        ("The client '%s' with object id '%s' does not have authorization to perform action '%s'"
                + " over scope '%s' or the scope is invalid. If access was recently granted, please"
                + " refresh your credentials.")
            .formatted(caller.applicationId(), caller.objectId(), action, scope));
  }

  public static ArmError subscriptionNotFound(String id) {
    return new ArmError(
        404, "SubscriptionNotFound", "The subscription '%s' could not be found.".formatted(id));
  }

  public static ArmError groupNotFound(String name) {
    return new ArmError(
        404, "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(name));
  }

  public static ArmError vaultNotFound(String name, String group) {
    return new ArmError(
        404,
        "ResourceNotFound",
        ("The Resource 'Microsoft.KeyVault/vaults/%s' under resource group '%s' was not found. For"
                + " more details please go to https://aka.ms/ARMResourceNotFoundFix")
            .formatted(name, group));
  }

  public static ArmError missingApiVersion() {
    return new ArmError(
        400,
        "MissingApiVersionParameter",
        "The api-version query parameter (?api-version=) is required for all requests.");
  }

  public static ArmError invalidApiVersion(String version) {
    return new ArmError(
        400,
        "InvalidApiVersionParameter",
        "The api-version '%s' is invalid. The supported versions are '%s'."
            .formatted(version, String.join(",", ApiVersions.RESOURCES.known())));
  }

  public static ArmError unknownProviderVersion(ApiVersions versions, String version) {
    return new ArmError(
        400,
        "NoRegisteredProviderFound",
        ("No registered resource provider found for location 'global' and API version '%s' for type"
                + " '%s'. The supported api-versions are '%s'.")
            .formatted(version, versions.resourceType(), String.join(", ", versions.known())));
  }

  public static ArmError invalidQuery(String parameter, String value) {
    return new ArmError(
        400,
        "InvalidQueryParameterValue",
        "The value '%s' of the query parameter '%s' is not supported by this emulator."
            .formatted(value, parameter));
  }

  public static ArmError notServed(String method, String path) {
    return new ArmError(
        404,
        "NotFound",
        "This emulator of Azure Resource Manager has no %s %s".formatted(method, path));
  }

  public static ArmError notAllowed(String method) {
    return new ArmError(
        405,
        "MethodNotAllowed",
        "The request method '%s' is not allowed for this resource.".formatted(method));
  }

  public static ArmError invalidContent(String reason) {
    return new ArmError(
        400,
        "InvalidRequestContent",
        "The request content was invalid and could not be deserialized: '%s'.".formatted(reason));
  }

  public static ArmError badRequest(String message) {
    return new ArmError(400, "BadRequest", message);
  }

  public static ArmError disabledSubscription(String id) {
    return new ArmError(
        409,
        "ReadOnlyDisabledSubscription",
        ("The subscription '%s' is disabled and therefore marked as read only. You cannot perform"
                + " any write actions on this subscription until it is re-enabled.")
            .formatted(id));
  }
}
