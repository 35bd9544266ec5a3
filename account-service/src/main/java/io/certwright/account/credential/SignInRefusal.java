package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import java.time.Instant;
import java.util.Set;

/**
 * That Entra ID refused an account for a reason that no further try mends: only another credential,
 * other settings, or a change in the directory.
 *
 * @param code such as {@code AADSTS7000222}
 * @param detail in Entra's own words
 */
public record SignInRefusal(String code, String detail, Instant since) {

  /**
   * Codes that are about the credential, the application or the directory as such. Not among them:
   * what is about one resource (500011), about clocks (700024), or passes by itself (90033).
   *
   * @see <a
   *     href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft
   *     Entra authentication and authorization error codes</a>
   */
  private static final Set<String> LASTING =
      Set.of(
          AzureError.IDENTITY_NOT_FOUND, // the machine does not have the managed identity
          "AADSTS7000215", // the secret is wrong
          "AADSTS7000222", // the secret has expired
          "AADSTS700016", // no such application in the directory
          "AADSTS7000112", // the application is disabled
          "AADSTS7000229", // no service principal in the directory
          "AADSTS700027", // the certificate is not registered, or has expired
          "AADSTS70021", // no federated credential for the token
          "AADSTS700211", // no federated credential for the token's issuer
          "AADSTS700212", // … for its audience
          "AADSTS700213", // … for its subject
          "AADSTS7002138", // … for its subject, save for the case
          "AADSTS70025", // the application has no federated credential
          "AADSTS90002", // no such directory
          "AADSTS900023", // what is given is no directory
          "AADSTS5000225" // the directory is blocked
          );

  /**
   * Those among them that Entra ID also answers for some minutes after a credential, an application
   * or a trust was made, until all of its servers know.
   *
   * @see <a
   *     href="https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations">Important
   *     considerations and restrictions for federated identity credentials</a>
   */
  private static final Set<String> SETTLING =
      Set.of(
          "AADSTS7000215",
          "AADSTS700016",
          "AADSTS7000229",
          "AADSTS700027",
          "AADSTS70021",
          "AADSTS700211",
          "AADSTS700212",
          "AADSTS700213",
          "AADSTS7002138",
          "AADSTS70025");

  private static final int UNAUTHORIZED = 401;

  /** Whether asking again, without any change, is of no use. */
  public static boolean isLasting(AzureError error) {
    return LASTING.contains(error.code()) && !error.isPassing();
  }

  /** Whether the same is said of what was made only just. */
  public static boolean maySettle(AzureError error) {
    return SETTLING.contains(error.code()) && isLasting(error);
  }

  public static SignInRefusal of(AzureError error, Instant now) {
    return new SignInRefusal(error.code(), error.message(), now);
  }

  /** The answer that Entra ID would give again. */
  public AzureError error() {
    return new AzureError(UNAUTHORIZED, code, "", detail);
  }
}
