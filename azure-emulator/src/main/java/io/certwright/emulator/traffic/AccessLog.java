package io.certwright.emulator.traffic;

import io.certwright.emulator.http.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes one line of JSON for each call, always with the same keys; tokens and secrets never. */
public final class AccessLog {

  private static final AccessLog NONE = new AccessLog(null);

  private final OutputStream out;

  private AccessLog(OutputStream out) {
    this.out = out;
  }

  public static AccessLog none() {
    return NONE;
  }

  /** Each line is flushed, so that a reader sees it at once. */
  public static AccessLog to(OutputStream out) {
    return new AccessLog(out);
  }

  boolean isKept() {
    return out != null;
  }

  synchronized void write(Passage passage) {
    byte[] line =
        Json.bytes(
            Json.object()
                .put("time", passage.time().toString())
                .put("host", passage.host())
                .put("method", passage.method())
                .put("path", passage.path())
                .put("operation", passage.operation())
                .put("status", passage.status())
                .put(
                    "millis",
                    Double.parseDouble(String.format(Locale.ROOT, "%.1f", passage.millis())))
                .put("appid", passage.applicationId())
                .put("clientRequestId", passage.clientRequestId())
                .put("fault", passage.fault()));
    try {
      out.write(line);
      out.write('\n');
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException("The access log cannot be written", failure);
    }
  }
}
