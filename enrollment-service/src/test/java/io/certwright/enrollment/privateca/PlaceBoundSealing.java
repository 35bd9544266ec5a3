package io.certwright.enrollment.privateca;

import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.util.Arrays;

/** Hides nothing, but opens at its place alone. */
public final class PlaceBoundSealing implements Sealing {

  @Override
  public byte[] seal(byte[] secret, SealedPlace place) {
    byte[] sealed = Arrays.copyOf(secret, secret.length + 4);
    sealed[sealed.length - 1] = (byte) place.hashCode();
    return sealed;
  }

  @Override
  public byte[] open(byte[] sealed, SealedPlace place) {
    if (sealed[sealed.length - 1] != (byte) place.hashCode()) {
      throw new IllegalStateException("Sealed for another place");
    }
    return Arrays.copyOf(sealed, sealed.length - 4);
  }
}
