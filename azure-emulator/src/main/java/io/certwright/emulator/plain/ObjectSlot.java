package io.certwright.emulator.plain;

import java.time.Instant;

/** What a name of keys or of secrets is taken by. */
public sealed interface ObjectSlot<C> {

  /**
   * @param visibleFrom until then a recovered object is not found
   */
  record Live<C>(StoredObject<C> object, Instant visibleFrom) implements ObjectSlot<C> {}

  /**
   * @param visibleFrom until then a deleted object is found nowhere
   */
  record Deleted<C>(DeletedObject<C> object, Instant visibleFrom) implements ObjectSlot<C> {}

  /**
   * @param freeFrom until then the name of a purged object is not free
   */
  record Purged<C>(Instant freeFrom) implements ObjectSlot<C> {}
}
