package io.certwright.platform.sealing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/**
 * The keys of the keyset by their ids. What is sealed begins with the id of its key, so that it can
 * be told which key is still needed.
 *
 * @param primary the key that seals now
 * @param all those that can open
 */
public record SealingKeys(long primary, Set<Long> all) {

  /** Of Tink's output prefix: one byte of version, four of the key id, the highest first. */
  public static final int PREFIX_LENGTH = 5;

  private static final byte VERSION = 1;

  public SealingKeys {
    all = Set.copyOf(all);
  }

  /** What everything begins with that the key has sealed. */
  public static byte[] prefix(long key) {
    return ByteBuffer.allocate(PREFIX_LENGTH).put(VERSION).putInt((int) key).array();
  }

  /** Also of what is too short to have been sealed by any. */
  public static boolean hasSealed(long key, byte[] sealed) {
    return Arrays.equals(prefix(key), Arrays.copyOf(sealed, PREFIX_LENGTH));
  }

  /**
   * The key that sealed a value.
   *
   * @param sealed the value, or its first {@link #PREFIX_LENGTH} bytes
   */
  public static long keyOf(byte[] sealed) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(sealed, 1, Integer.BYTES).getInt());
  }
}
