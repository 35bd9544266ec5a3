package io.certwright.account.entra;

import io.certwright.account.diagnosis.AzCommand;
import java.util.List;

/** Commands of the Azure CLI on an application and its directory. */
final class EntraCommands {

  private EntraCommands() {}

  static AzCommand newSecret(EntraRefusal refusal) {
    return application("ad app credential reset", refusal)
        .with("--append", List.of())
        .with("--years", 1);
  }

  static AzCommand newCertificate(EntraRefusal refusal) {
    return application("ad app credential reset", refusal)
        .with("--append", List.of())
        .with("--cert", "@certificate.pem");
  }

  static AzCommand credentials(EntraRefusal refusal) {
    return application("ad app credential list", refusal);
  }

  static AzCommand federate(EntraRefusal refusal) {
    String credential =
        "{\"name\":\"certwright\",\"issuer\":\"%s\",\"subject\":\"%s\",\"audiences\":[\"%s\"]}"
            .formatted(
                refusal.claim("issuer"), refusal.claim("subject"), "api://AzureADTokenExchange");
    return application("ad app federated-credential create", refusal)
        .with("--parameters", credential);
  }

  static AzCommand federations(EntraRefusal refusal) {
    return application("ad app federated-credential list", refusal);
  }

  static AzCommand createPrincipal(EntraRefusal refusal) {
    return application("ad sp create", refusal);
  }

  static AzCommand enablePrincipal(EntraRefusal refusal) {
    return application("ad sp update", refusal).with("--set", "accountEnabled=true");
  }

  static AzCommand showPrincipal(EntraRefusal refusal) {
    return application("ad sp show", refusal);
  }

  /** The directory that whoever types it is signed in to. */
  static AzCommand showDirectory(EntraRefusal refusal) {
    return AzCommand.of("account show").with("--query", "tenantId");
  }

  static AzCommand giveIdentity(EntraRefusal refusal) {
    return AzCommand.of("vm identity assign")
        .with("--resource-group", "<resource group of the machine>")
        .with("--name", "<machine>")
        .with("--identities", "<resource id of the identity>");
  }

  private static AzCommand application(String words, EntraRefusal refusal) {
    return AzCommand.of(words).with("--id", refusal.identity().applicationId());
  }
}
