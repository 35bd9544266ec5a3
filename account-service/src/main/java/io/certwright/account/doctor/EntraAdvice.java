package io.certwright.account.doctor;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.AzureError;
import java.util.Map;

/**
 * What Entra's error codes mean for an operator, and what to do about them.
 *
 * @see <a
 *     href="https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Microsoft
 *     Entra authentication and authorization error codes</a>
 */
final class EntraAdvice {

  private static final String NEW_SECRET =
      "az ad app credential reset --id {application} --append --years 1";
  private static final String SHOW_APPLICATION = "az ad sp show --id {application}";
  private static final String SHOW_DIRECTORY = "az account show --query tenantId";

  private static final Map<String, Advice> TABLE =
      Map.ofEntries(
          row(
              "AADSTS7000215",
              "The client secret is wrong.",
              "Rotate the credential with the secret's value, not its id; make a new secret when"
                  + " the value is lost.",
              NEW_SECRET),
          row(
              "AADSTS7000222",
              "The client secret has expired.",
              "Make a new client secret and rotate the credential with it.",
              NEW_SECRET),
          row(
              "AADSTS700016",
              "The directory does not know the application.",
              "Correct the application id or the directory id, or create the application's service"
                  + " principal in that directory.",
              "az ad sp create --id {application}"),
          row(
              "AADSTS7000229",
              "The application has no service principal in the directory.",
              "Create the application's service principal in that directory.",
              "az ad sp create --id {application}"),
          row(
              "AADSTS7000112",
              "The application is disabled.",
              "Enable the application's service principal.",
              "az ad sp update --id {application} --set accountEnabled=true"),
          row(
              "AADSTS90002",
              "There is no such directory in this cloud.",
              "Correct the directory id, or the environment if the directory lives in another cloud.",
              SHOW_DIRECTORY),
          row(
              "AADSTS900023",
              "The directory id is not one of Entra ID.",
              "Correct the directory id.",
              SHOW_DIRECTORY),
          row(
              "AADSTS500011",
              "The directory does not know the resource that the token is for.",
              "Correct the directory id, or the environment if the directory lives in another cloud.",
              SHOW_DIRECTORY),
          row(
              "AADSTS1002012",
              "Entra ID does not take the scope that was asked for.",
              "Correct the environment: each cloud has scopes of its own.",
              SHOW_DIRECTORY),
          row(
              "AADSTS700027",
              "The certificate of the credential is not registered with the application.",
              "Add the certificate to the application.",
              SHOW_APPLICATION),
          row(
              "AADSTS90033",
              "Entra ID has a passing problem.",
              "Check again in a few minutes.",
              null));

  private static final Advice UNKNOWN =
      new Advice(
          "Entra ID refuses the sign-in.",
          "Look at the application's registration and its sign-in log.",
          SHOW_APPLICATION);
  private static final Advice UNREACHABLE =
      new Advice(
          "Entra ID does not answer.",
          "Let this service reach the sign-in host of the account's cloud on port 443, by the proxy"
              + " if there is one.",
          null);

  private static final Advice UNTRUSTED =
      new Advice(
          "Whoever answers for Entra ID is not trusted, so no credential was sent.",
          "If a proxy of yours ends TLS, name its CA in certwright.azure.trusted-ca; if not, find out"
              + " who answers.",
          null);

  private EntraAdvice() {}

  private record Advice(String meaning, String text, String command) {}

  /** One sentence for people, then Entra's own words. */
  static String detail(AzureError error) {
    return of(error).meaning() + " " + error.describe("Entra ID");
  }

  static Remedy remedy(AzureError error, AzureIdentity identity) {
    Advice advice = of(error);
    String command =
        advice.command() == null
            ? null
            : advice.command().replace("{application}", identity.applicationId().toString());
    return new Remedy(advice.text(), command);
  }

  private static Advice of(AzureError error) {
    if (error.code().equals(AzureError.UNTRUSTED)) {
      return UNTRUSTED;
    }
    return TABLE.getOrDefault(error.code(), error.isSignIn() ? UNKNOWN : UNREACHABLE);
  }

  private static Map.Entry<String, Advice> row(
      String code, String meaning, String text, String command) {
    return Map.entry(code, new Advice(meaning, text, command));
  }
}
