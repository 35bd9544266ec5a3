package io.certwright.discovery.inventory;

/** Certificates by outcome; {@code seen} is added + changed + unchanged. */
public record Tally(int seen, int added, int changed, int gone, int unchanged) {

  public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);
}
