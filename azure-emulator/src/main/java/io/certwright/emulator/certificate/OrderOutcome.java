package io.certwright.emulator.certificate;

/**
 * How an order at a CA ends.
 *
 * @param provider the CA's product, such as {@code DigiCert}
 * @param errorCode null when it delivers
 * @param errorMessage null when it delivers
 */
public record OrderOutcome(String provider, String errorCode, String errorMessage) {

  public static OrderOutcome delivered(String provider) {
    return new OrderOutcome(provider, null, null);
  }

  public boolean isRejected() {
    return errorCode != null;
  }
}
