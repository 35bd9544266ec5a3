package io.certwright.account.entra;

import java.util.Map;
import java.util.stream.Stream;

/** Entra ID does not accept what the application proves itself with. */
final class CredentialCodes {

  private CredentialCodes() {}

  static Stream<Map<String, Advice>> all() {
    return Stream.concat(secrets(), Stream.concat(certificates(), federation()));
  }

  private static Stream<Map<String, Advice>> secrets() {
    return Stream.of(
        Advice.of(
                "The client secret is wrong.",
                "Rotate the credential with the secret's value, not its id; make a new secret when"
                    + " the value is lost.",
                EntraCommands::newSecret)
            .on("7000215"),
        Advice.of(
                "The client secret has expired.",
                "Make a new client secret and rotate the credential with it.",
                EntraCommands::newSecret)
            .on("7000222"),
        Advice.of(
                "The application is registered as a public client, which keeps no secret.",
                "Allow no public client flows for the application.",
                EntraCommands::showPrincipal)
            .on("700025"));
  }

  private static Stream<Map<String, Advice>> certificates() {
    return Stream.of(
        Advice.of(
                "The certificate of the credential is not registered with the application, or has"
                    + " expired.",
                "Register the certificate with the application, or rotate the credential with one"
                    + " that is registered and lasts.",
                EntraCommands::newCertificate)
            .on("700027"),
        Advice.of(
                "What was signed for the sign-in is not of this time.",
                "Set the clock of this service's machine, or give it a fresh token file.",
                EntraCommands::credentials)
            .on("700024 500133"),
        Advice.of(
                "What was signed for the sign-in is for somebody else.",
                "Correct the application id or the directory id, or rotate the credential with one"
                    + " of this application.",
                EntraCommands::credentials)
            .on("700021 700023 50048"),
        Advice.of(
                "What was signed for the sign-in is malformed.",
                "Rotate the credential with a certificate and its own key, or give the service a"
                    + " whole token file.",
                EntraCommands::credentials)
            .on("50013 50027 5002723"));
  }

  private static Stream<Map<String, Advice>> federation() {
    return Stream.of(
        Advice.of(
                "The application trusts no other issuer of tokens.",
                "Create a federated credential with the issuer and the subject of the token.",
                EntraCommands::federate)
            .on("70025"),
        Advice.of(
                "No federated credential of the application matches the token.",
                "Create a federated credential with the issuer and the subject of the token.",
                EntraCommands::federate)
            .on("70021"),
        Advice.of(
                "The application does not trust the issuer of the token.",
                "Create a federated credential with the issuer and the subject of the token.",
                EntraCommands::federate)
            .on("700211"),
        Advice.of(
                "The application does not trust the subject of the token.",
                "Create a federated credential with the issuer and the subject of the token; upper"
                    + " and lower case differ.",
                EntraCommands::federate)
            .on("700213 7002138"),
        Advice.of(
                "The token is for another audience.",
                "Have the token made for api://AzureADTokenExchange, or name its audience in the"
                    + " federated credential.",
                EntraCommands::federations)
            .on("700212"));
  }
}
