package io.certwright.account.credential;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Azure's ids in requests: all 36 characters, where {@code UUID.fromString} takes fewer. */
public final class Guid {

  private static final Pattern SHAPE =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Guid() {}

  public static Optional<UUID> parse(String text) {
    return text != null && SHAPE.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }
}
