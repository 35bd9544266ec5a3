package io.certwright.emulator.entra.error;

import io.certwright.emulator.tenant.directory.Application;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Refusals of client assertions, in the words of the real service. */
public final class AssertionErrors {

  private static final DateTimeFormatter TO_THE_TICK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter AMERICAN =
      DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String SEE_CERTIFICATES =
      " Review the documentation at"
          + " https://docs.microsoft.com/azure/active-directory/develop/active-directory-certificate-credentials"
          + " .";
  private static final String SEE_FEDERATION =
      " Check your federated identity credential Subject, Audience and Issuer against the presented"
          + " assertion."
          + " https://learn.microsoft.com/entra/workload-id/workload-identity-federation";

  private AssertionErrors() {}

  public static EntraError malformed() {
    return new EntraError(400, "invalid_request", 50027, "JWT token is invalid or malformed.");
  }

  public static EntraError noKeyNamed() {
    return invalidClient(
        5002723,
        "Invalid JWT token. No certificate SHA-1 thumbprint, certificate SHA-256 thumbprint, nor"
            + " keyId specified in token header.");
  }

  public static EntraError unknownKey(Application application, String thumbprint) {
    return invalidClient(
        700027,
        "The certificate with identifier used to sign the client assertion is not registered on"
            + " application. [Reason - The key was not found., Thumbprint of key used by client:"
            + " '%s', %s]".formatted(thumbprint, whereToLook(application)));
  }

  public static EntraError wrongSignature(
      Application application, String thumbprint, Instant notBefore, Instant notAfter) {
    return badKey(
        "The provided signature value did not match the expected signature value.",
        application,
        thumbprint,
        notBefore,
        notAfter);
  }

  public static EntraError expiredKey(
      Application application, String thumbprint, Instant notBefore, Instant notAfter) {
    return badKey("The key used is expired.", application, thumbprint, notBefore, notAfter);
  }

  private static EntraError badKey(
      String reason,
      Application application,
      String thumbprint,
      Instant notBefore,
      Instant notAfter) {
    return invalidClient(
        700027,
        "Client assertion contains an invalid signature. [Reason - %s, Thumbprint of key used by client: '%s', Found key 'Start=%s, End=%s', %s]"
            .formatted(
                reason,
                thumbprint,
                AMERICAN.format(notBefore),
                AMERICAN.format(notAfter),
                whereToLook(application)));
  }

  private static String whereToLook(Application application) {
    return ("Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see"
            + " configured keys for app Id '%1$s'. Review the documentation at"
            + " https://docs.microsoft.com/en-us/graph/deployments to determine the"
            + " corresponding service endpoint and"
            + " https://docs.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0&tabs=http"
            + " to build a query request URL, such as"
            + " 'https://graph.microsoft.com/beta/applications/%1$s'")
        .formatted(application.id());
  }

  public static EntraError outOfTime(Instant now, Instant from, Instant until) {
    return invalidClient(
        700024,
        "Client assertion is not within its valid time range. Current time: %s, assertion valid from %s, expiry time of assertion %s."
                .formatted(
                    TO_THE_TICK.format(now), TO_THE_TICK.format(from), TO_THE_TICK.format(until))
            + SEE_CERTIFICATES);
  }

  public static EntraError wrongAudience() {
    return invalidClient(
        700023, "Client assertion audience claim does not match Realm issuer." + SEE_CERTIFICATES);
  }

  public static EntraError wrongClient() {
    return invalidClient(
        700021,
        "Client assertion application identifier doesn't match 'client_id' parameter."
            + SEE_CERTIFICATES);
  }

  public static EntraError subjectIsNotIssuer() {
    return invalidClient(50048, "Subject mismatches Issuer claim in the client assertion.");
  }

  public static EntraError notFederated(Application application) {
    return invalidClient(
        70025,
        "The client '%s'(%s) has no configured federated identity credentials."
            .formatted(application.id(), application.name()));
  }

  public static EntraError wrongIssuer(String issuer) {
    return noRecord(700211, "issuer", issuer);
  }

  public static EntraError wrongFederatedAudience(String audience) {
    return noRecord(700212, "audience", audience);
  }

  public static EntraError wrongSubject(String subject) {
    return noRecord(700213, "subject", subject);
  }

  /** Since 2024 the case of a subject's letters counts. */
  public static EntraError wrongCaseOfSubject(String subject) {
    return invalidClient(
        7002138,
        ("No matching federated identity record found for presented assertion subject '%s'. The"
                + " subject matches with case-insensitive comparison, but not with case-sensitive"
                + " comparison.")
            .formatted(subject));
  }

  private static EntraError noRecord(int code, String claim, String value) {
    return invalidClient(
        code,
        "No matching federated identity record found for presented assertion %s '%s'."
                .formatted(claim, value)
            + SEE_FEDERATION);
  }

  private static EntraError invalidClient(int code, String text) {
    return new EntraError(401, "invalid_client", code, text);
  }
}
