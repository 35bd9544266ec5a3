package io.certwright.emulator.tenant.vault;

import java.time.Instant;

/**
 * Who made a resource and who changed it last.
 *
 * @param createdByType {@code User} or {@code Application}
 */
public record SystemData(
    String createdBy,
    String createdByType,
    Instant createdAt,
    String modifiedBy,
    String modifiedByType,
    Instant modifiedAt) {

  public static SystemData created(String by, String byType, Instant at) {
    return new SystemData(by, byType, at, by, byType, at);
  }

  public SystemData modified(String by, String byType, Instant at) {
    return new SystemData(createdBy, createdByType, createdAt, by, byType, at);
  }
}
