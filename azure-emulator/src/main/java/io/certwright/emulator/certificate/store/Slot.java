package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.StoredCertificate;
import java.time.Instant;

/** What a name of a vault is taken by. */
public sealed interface Slot {

  /**
   * @param visibleFrom until then a recovered certificate is not found
   */
  record Live(StoredCertificate certificate, Instant visibleFrom) implements Slot {}

  /**
   * @param visibleFrom until then a deleted certificate is found nowhere
   */
  record Deleted(DeletedCertificate certificate, Instant visibleFrom) implements Slot {}

  /**
   * @param freeFrom until then the name of a purged certificate is not free
   */
  record Purged(Instant freeFrom) implements Slot {}
}
