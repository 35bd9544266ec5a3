package io.certwright.platform.sealing;

/** A sealed value does not open: wrong keyset, wrong place, or tampered with. */
public final class SealBrokenException extends RuntimeException {

  SealBrokenException(SealedPlace place, Throwable cause) {
    super(
        "The sealed value of "
            + place.table()
            + "."
            + place.column()
            + " "
            + place.row()
            + " does not open: is the sealing keyset the one it was sealed with?",
        cause);
  }
}
