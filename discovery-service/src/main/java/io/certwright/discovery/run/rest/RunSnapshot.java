package io.certwright.discovery.run.rest;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A run as it is at a time.
 *
 * @param data as JSON
 * @param last it has ended
 */
record RunSnapshot(String data, boolean last) {

  /** The same on every replica: equal for equal states. */
  String id() {
    CRC32 checksum = new CRC32();
    checksum.update(data.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(checksum.getValue());
  }
}
