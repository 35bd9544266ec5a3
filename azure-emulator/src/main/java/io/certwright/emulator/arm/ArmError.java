package io.certwright.emulator.arm;

/** A refusal of Azure Resource Manager. */
final class ArmError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  ArmError(int status, String code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
