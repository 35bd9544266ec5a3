package io.certwright.emulator.certificate.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** The key types of Key Vault; those of an HSM are made as ordinary keys here. */
public enum KeyType {
  RSA("RSA", false, false),
  RSA_HSM("RSA-HSM", false, true),
  EC("EC", true, false),
  EC_HSM("EC-HSM", true, true);

  private final String wireName;
  private final boolean elliptic;
  private final boolean hardware;

  KeyType(String wireName, boolean elliptic, boolean hardware) {
    this.wireName = wireName;
    this.elliptic = elliptic;
    this.hardware = hardware;
  }

  @JsonValue
  public String wireName() {
    return wireName;
  }

  public boolean isElliptic() {
    return elliptic;
  }

  /** Whether the key lives in an HSM, which never gives it away. */
  public boolean isHardware() {
    return hardware;
  }

  public static Optional<KeyType> of(String wireName) {
    return Stream.of(values()).filter(type -> type.wireName.equals(wireName)).findFirst();
  }
}
