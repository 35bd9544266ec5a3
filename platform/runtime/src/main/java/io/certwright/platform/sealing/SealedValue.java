package io.certwright.platform.sealing;

import java.util.UUID;

/** A secret as it rests in the database. */
public record SealedValue(SealedPlace place, byte[] sealed) {

  public UUID row() {
    return place.row();
  }
}
