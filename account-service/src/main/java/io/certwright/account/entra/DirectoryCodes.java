package io.certwright.account.entra;

import java.util.Map;
import java.util.stream.Stream;

/** The application or the directory is not what it should be. */
final class DirectoryCodes {

  private DirectoryCodes() {}

  static Stream<Map<String, Advice>> all() {
    return Stream.concat(applications(), Stream.concat(directories(), policies()));
  }

  private static Stream<Map<String, Advice>> applications() {
    return Stream.of(
        Advice.of(
                "The directory does not know the application.",
                "Correct the application id or the directory id, or create the application's service"
                    + " principal in that directory.",
                EntraCommands::createPrincipal)
            .on("700016"),
        Advice.of(
                "The application has no service principal in the directory.",
                "Create the application's service principal in that directory.",
                EntraCommands::createPrincipal)
            .on("7000229"),
        Advice.of(
                "The application is disabled.",
                "Enable the application's service principal.",
                EntraCommands::enablePrincipal)
            .on("7000112"));
  }

  private static Stream<Map<String, Advice>> directories() {
    return Stream.of(
        Advice.of(
                "There is no such directory in this cloud.",
                "Correct the directory id, or the environment if the directory lives in another"
                    + " cloud.",
                EntraCommands::showDirectory)
            .on("90002 900382"),
        Advice.of(
                "The directory id is not one of Entra ID.",
                "Correct the directory id.",
                EntraCommands::showDirectory)
            .on("900023 50059"),
        Advice.of(
                "The directory was blocked, for nobody used it.",
                "Have an administrator sign in to the directory and reactivate it.",
                EntraCommands::showDirectory)
            .on("5000225"),
        Advice.of(
                "The directory does not know the resource that the token is for.",
                "Correct the directory id, or the environment if the directory lives in another"
                    + " cloud.",
                EntraCommands::showDirectory)
            .on("500011"),
        Advice.of(
                "The resource that the token is for is disabled in the directory.",
                "See whether the directory still has a subscription, and enable the service principal"
                    + " of the resource.",
                EntraCommands::showDirectory)
            .on("500014"));
  }

  private static Stream<Map<String, Advice>> policies() {
    return Stream.of(
        Advice.of(
                "A security policy of the directory (Conditional Access) keeps the application out.",
                "Have the policy let the application in from this service's address.",
                EntraCommands::showPrincipal)
            .on("53003 530032 530035"));
  }
}
