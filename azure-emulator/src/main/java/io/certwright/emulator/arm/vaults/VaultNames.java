package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.Subscription;
import java.util.regex.Pattern;

/** Which names vaults may have: unique in their cloud, whoever has them, deleted ones included. */
final class VaultNames {

  static final String INVALID =
      "The vault name '%s' is invalid. A vault's name must be between 3-24 alphanumeric characters."
          + " The name must begin with a letter, end with a letter or digit, and not contain"
          + " consecutive hyphens. Follow this link for more information:"
          + " https://go.microsoft.com/fwlink/?linkid=2147742";

  static final String TAKEN =
      "The vault name '%s' is already in use. Vault names are globally unique so it is possible"
          + " that the name is already taken. If you are sure that the vault name was not taken"
          + " then it is possible that a vault with the same name was recently deleted but not"
          + " purged after being placed in a recoverable state. If the vault is in a recoverable"
          + " state then the vault will need to be purged before reusing the name. For more"
          + " information about VaultAlreadyExists, soft delete and purging a vault follow this"
          + " link https://go.microsoft.com/fwlink/?linkid=2147740.";

  private static final Pattern NAME =
      Pattern.compile("(?!.*--)[a-zA-Z][0-9a-zA-Z-]{1,22}[0-9a-zA-Z]");
  private static final String CHECK = "Microsoft.KeyVault/checkNameAvailability/read";

  private VaultNames() {}

  static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }

  static Reply check(ArmCall call) {
    Subscription subscription = call.visible().subscription(call.value(0));
    call.visible().require(CHECK, subscription.armId());
    JsonNode body = call.body();
    String name = body.path("name").asText();
    if (!isValid(name)) {
      return unavailable("AccountNameInvalid", INVALID.formatted(name));
    }
    return isTaken(call, name)
        ? unavailable("AlreadyExists", TAKEN.formatted(name))
        : Reply.json(200, Json.object().put("nameAvailable", true));
  }

  private static boolean isTaken(ArmCall call, String name) {
    AzureCloud cloud = call.visible().tenant().cloud();
    return call.visible().allVaults().named(cloud, name).isPresent()
        || call.visible().allVaults().deleted(cloud, name, call.now()).isPresent();
  }

  private static Reply unavailable(String reason, String message) {
    ObjectNode answer = Json.object();
    answer.put("nameAvailable", false).put("reason", reason).put("message", message);
    return Reply.json(200, answer);
  }
}
