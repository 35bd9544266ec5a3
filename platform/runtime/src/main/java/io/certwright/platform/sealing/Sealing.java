package io.certwright.platform.sealing;

/** Keeps secrets at rest: what is sealed for one place opens at that place alone. */
public interface Sealing {

  byte[] seal(byte[] secret, SealedPlace place);

  /**
   * @throws SealBrokenException when the value was made for another place, with another keyset, or
   *     was changed
   */
  byte[] open(byte[] sealed, SealedPlace place);
}
