package io.certwright.emulator.keyvault.call;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An authenticated request to a vault.
 *
 * @param segments of its path, decoded
 */
public record Call(
    Request request, List<String> segments, Vault vault, Caller caller, ApiVersion version) {

  private static final Pattern NAME = Pattern.compile("[0-9a-zA-Z-]{1,127}");

  /**
   * @throws KeyVaultError 400 for what cannot be the name of an object
   */
  public static String requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw KeyVaultError.badParameter("The request URI contains an invalid name: " + name);
    }
    return name;
  }

  public CertificateStore store() {
    return vault.certificates();
  }

  /** The certificate that the path names; the second segment. */
  public String name() {
    return segments().size() > 1 ? segments().get(1) : "";
  }
}
