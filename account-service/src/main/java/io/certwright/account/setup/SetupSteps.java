package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** The set-up in words, for who clicks it together or wants to know what the script does. */
final class SetupSteps {

  private SetupSteps() {}

  static List<String> of(SetupRequest request) {
    List<String> steps = new ArrayList<>();
    if (request.registersApplication()) {
      steps.add(
          "Register an application called "
              + request.applicationName()
              + " in Entra ID, for accounts of this directory alone; keep its application (client) id and"
              + " the directory (tenant) id. It needs no API permissions and no redirect URI.");
    }
    steps.add(credential(request));
    steps.add("Give it these roles in " + request.scope() + ": " + roles(request) + ".");
    if (!request.byRoles()) {
      steps.add(
          "Give it the certificate permissions "
              + String.join(", ", request.purpose().certificatePermissions())
              + " in the access policies of "
              + (request.scope().isVault() ? "the vault." : "each vault there."));
    }
    steps.add(
        "If a vault has a firewall, let the address of this installation through, or reach the vault by"
            + " a private endpoint; the check tells the address that the vault saw.");
    steps.add(
        "Register the account with POST /api/v1/accounts, then POST /api/v1/accounts/{id}/check.");
    return steps;
  }

  private static String credential(SetupRequest request) {
    return switch (request.credentialKind()) {
      case CLIENT_SECRET ->
          "Add a client secret and keep its value, which is shown once; note when it ends.";
      case CLIENT_CERTIFICATE ->
          "Make a key with a certificate and add the certificate to the application; Certwright is given"
              + " both as PEM.";
      case WORKLOAD_IDENTITY ->
          "Add a federated credential: issuer and service account of the cluster that account-service"
              + " runs in, audience "
              + request.tokenAudience()
              + ".";
      case MANAGED_IDENTITY ->
          "Take the client id and the object (principal) id of the managed identity of the machine or"
              + " cluster that account-service runs on.";
    };
  }

  private static String roles(SetupRequest request) {
    return request.roles().stream()
        .map(role -> role.label() + " (" + role.id() + ")")
        .collect(joining(", "));
  }
}
