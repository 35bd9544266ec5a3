package io.certwright.account.entra;

import java.util.Map;
import java.util.stream.Stream;

/** Entra ID did not take the request as such, or not now. */
final class RequestCodes {

  private RequestCodes() {}

  static Stream<Map<String, Advice>> all() {
    return Stream.of(
        Advice.of(
                "Entra ID does not take the scope that was asked for.",
                "Correct the environment: each cloud has scopes of its own.",
                EntraCommands::showDirectory)
            .on("1002012 70011 28000 650053"),
        Advice.of(
                "Entra ID does not know the cloud that was asked for.",
                "Correct the environment.",
                EntraCommands::showDirectory)
            .on("50049"),
        Advice.of(
                "The request reached Entra ID incomplete or changed.",
                "See whether a proxy changes requests on their way; if there is none, report it as a"
                    + " fault of this product.")
            .on("900144 9002313 900561 901002 70003 7000216 7000218 90014 90013"),
        Advice.of("Entra ID has a passing problem.", "Check again in a few minutes.")
            .on("90033 90024"),
        Advice.of(
                "Entra ID asks for fewer requests.",
                "Check again in a few minutes; if it stays, see who else signs in as this"
                    + " application.")
            .on("90055 50196"));
  }
}
