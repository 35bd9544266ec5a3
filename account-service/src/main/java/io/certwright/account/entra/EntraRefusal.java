package io.certwright.account.entra;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.platform.azure.AzureError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** That Entra ID refused an application, as far as a command of the Azure CLI needs it. */
record EntraRefusal(AzureError error, AzureIdentity identity) {

  /** What Entra ID tells of a token that it did not accept from another issuer. */
  private static final Pattern CLAIM =
      Pattern.compile("presented assertion (issuer|audience|subject) '([^'\"\\\\]+)'");

  /** The claim as it stood in the token, or a word for it where Entra ID did not tell. */
  String claim(String name) {
    Matcher told = CLAIM.matcher(error.message());
    return told.find() && told.group(1).equals(name) ? told.group(2) : "<" + name + ">";
  }
}
