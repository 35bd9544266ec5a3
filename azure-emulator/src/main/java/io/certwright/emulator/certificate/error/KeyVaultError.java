package io.certwright.emulator.certificate.error;

import java.util.Optional;

/** A refusal of Key Vault: the status, the codes and the text that go on the wire. */
public final class KeyVaultError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final String innerCode;

  public KeyVaultError(int status, String code, String innerCode, String message) {
    super(message);
    this.status = status;
    this.code = code;
    this.innerCode = innerCode;
  }

  public static KeyVaultError badParameter(String message) {
    return new KeyVaultError(400, "BadParameter", null, message);
  }

  /**
   * @param property path in the request, such as {@code policy.key_props}
   */
  public static KeyVaultError invalidProperty(String property, String reason) {
    return badParameter("Property %s has invalid value. %s\r\n".formatted(property, reason));
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Optional<String> innerCode() {
    return Optional.ofNullable(innerCode);
  }
}
