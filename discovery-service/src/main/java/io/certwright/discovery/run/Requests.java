package io.certwright.discovery.run;

/**
 * Requests sent to a vault, those for a sign-in challenge and repeated ones included.
 *
 * @param list for pages of certificates
 * @param get for one certificate
 * @param throttled those of both that were answered 429
 */
public record Requests(int list, int get, int throttled) {

  public static final Requests NONE = new Requests(0, 0, 0);
}
