package io.certwright.emulator.certificate.policy;

/**
 * Who is to sign.
 *
 * @param certificateType {@code cty}, or null
 * @param certificateTransparency null when it was not sent
 */
public record Issuer(String name, String certificateType, Boolean certificateTransparency) {

  public static final Issuer SELF = new Issuer("Self", null, null);
  public static final Issuer UNKNOWN = new Issuer("Unknown", null, null);

  public boolean isSelf() {
    return name.equalsIgnoreCase("Self");
  }

  public boolean isUnknown() {
    return name.equalsIgnoreCase("Unknown");
  }
}
