package io.certwright.emulator.entra.error;

import io.certwright.emulator.tenant.directory.Application;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Refusals of users' sign-ins and of what comes of them, in the words of the real service. */
public final class SignInErrors {

  private SignInErrors() {}

  public static EntraError wrongRedirect(String uri, Application application) {
    return invalidRequest(
        50011,
        ("The redirect URI '%s' specified in the request does not match the redirect URIs"
                + " configured for the application '%s'. Make sure the redirect URI sent in the"
                + " request matches one added to your application in the Azure portal. Navigate to"
                + " https://aka.ms/redirectUriMismatchError to learn more about how to fix this.")
            .formatted(uri, application.id()));
  }

  public static EntraError noRedirect() {
    return invalidRequest(500113, "No reply address is registered for the application.");
  }

  public static EntraError unsupportedResponseMode(String mode) {
    return invalidRequest(
        70007,
        "'%s' is not a supported value of 'response_mode' when requesting a token."
            .formatted(mode));
  }

  public static EntraError unsupportedResponseType(String type) {
    return new EntraError(
        400,
        "unsupported_response_type",
        700054,
        "response_type '%s' is not enabled for the application.".formatted(type));
  }

  public static EntraError unsupportedChallengeMethod() {
    return invalidRequest(50149, "Invalid Code_Challenge_method parameter.");
  }

  public static EntraError challengeOfWrongSize() {
    return invalidRequest(501491, "Invalid size of Code_Challenge parameter.");
  }

  public static EntraError unsupportedPrompt(String prompt) {
    return invalidRequest(
        90023, "The value '%s' of the parameter 'prompt' is not supported.".formatted(prompt));
  }

  /** A silent sign-in of someone who is not signed in. */
  public static EntraError notSignedIn() {
    return new EntraError(
        400, "login_required", 50058, "Session information is not sufficient for single-sign-on.");
  }

  public static EntraError malformedGrant() {
    return invalidGrant(9002313, "Invalid request. Request is malformed or invalid.");
  }

  public static EntraError grantOfAnother() {
    return invalidGrant(70000, "Provided grant is invalid or malformed.");
  }

  public static EntraError grantOfAnotherTenant() {
    return invalidGrant(
        700005,
        "Provided Authorization Code is intended to use against other tenant, thus rejected.");
  }

  public static EntraError codeUsed() {
    return invalidGrant(
        54005,
        "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use"
            + " an existing refresh token.");
  }

  public static EntraError codeExpired() {
    return invalidGrant(
        70008,
        "The provided authorization code or refresh token has expired due to inactivity. Send a new"
            + " interactive authorization request for this user and resource.");
  }

  public static EntraError refreshTokenExpired(Instant issuedAt, int days) {
    return invalidGrant(
        700082,
        ("The refresh token has expired due to inactivity. The token was issued on %s and was"
                + " inactive for %d.00:00:00.")
            .formatted(issuedAt.truncatedTo(ChronoUnit.SECONDS), days));
  }

  public static EntraError redirectDiffers(String redeemed, String requested) {
    return invalidGrant(
        500112,
        ("The reply address '%s' does not match the reply address '%s' provided when requesting"
                + " Authorization code.")
            .formatted(redeemed, requested));
  }

  public static EntraError verifierMissing() {
    return invalidGrant(
        50148,
        "The code_verifier does not match the code_challenge supplied in the authorization request"
            + " for PKCE.");
  }

  public static EntraError verifierDiffers() {
    return invalidGrant(
        501481,
        "The Code_Verifier does not match the code_challenge supplied in the authorization"
            + " request.");
  }

  public static EntraError challengeRequired() {
    return invalidRequest(
        9002325,
        "Proof Key for Code Exchange is required for cross-origin authorization code redemption.");
  }

  private static EntraError invalidRequest(int code, String text) {
    return new EntraError(400, "invalid_request", code, text);
  }

  private static EntraError invalidGrant(int code, String text) {
    return new EntraError(400, "invalid_grant", code, text);
  }
}
