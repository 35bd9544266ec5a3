package io.certwright.account.entra;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.AzureError;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Entra's error codes mean for an operator, and what to do about them.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft
 *     Entra authentication and authorization error codes</a>
 */
public final class EntraAdvice {

  private static final Map<String, Advice> TABLE =
      Stream.of(CredentialCodes.all(), DirectoryCodes.all(), RequestCodes.all())
          .flatMap(codes -> codes)
          .flatMap(codes -> codes.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Advice UNKNOWN =
      Advice.of(
          "Entra ID refuses the sign-in.",
          "Look at the application's registration and its sign-in log.",
          EntraCommands::showPrincipal);

  private static final Advice NO_IDENTITY =
      Advice.of(
          "The machine that this service runs on does not have the managed identity.",
          "Give the machine the identity, or correct the application id.",
          EntraCommands::giveIdentity);

  private static final Advice UNREACHABLE =
      Advice.of(
          "Entra ID does not answer.",
          "Let this service reach the sign-in host of the account's cloud on port 443, by the proxy"
              + " if there is one.");

  private static final Advice UNTRUSTED =
      Advice.of(
          "Whoever answers for Entra ID is not trusted, so no credential was sent.",
          "If a proxy of yours ends TLS, name its CA in certwright.azure.trusted-ca; if not, find out"
              + " who answers.");

  private EntraAdvice() {}

  /** One sentence for people, and nothing of Entra's answer. */
  public static String meaning(AzureError error) {
    return of(error).meaning();
  }

  /** The same, then Entra's own words. */
  public static String detail(AzureError error) {
    return meaning(error) + " " + error.describe("Entra ID");
  }

  public static Remedy remedy(AzureError error, AzureIdentity identity) {
    Advice advice = of(error);
    EntraRefusal refusal = new EntraRefusal(error, identity);
    return advice
        .command()
        .map(command -> new Remedy(advice.text(), command.apply(refusal).toString()))
        .orElseGet(() -> Remedy.of(advice.text()));
  }

  /** Whether more is known of the code than that the sign-in was refused. */
  static boolean knows(String code) {
    return TABLE.containsKey(code);
  }

  private static Advice of(AzureError error) {
    if (error.code().equals(AzureError.UNTRUSTED)) {
      return UNTRUSTED;
    }
    if (error.code().equals(AzureError.IDENTITY_NOT_FOUND)) {
      return NO_IDENTITY;
    }
    return TABLE.getOrDefault(error.code(), error.isSignIn() ? UNKNOWN : UNREACHABLE);
  }
}
