package io.certwright.emulator.entra.opaque;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts that say nothing and cannot be guessed, with what they stand for. Of too many the oldest
 * are forgotten, so that whoever asks for them without end does not fill the memory.
 */
public final class OpaqueTokens<T> {

  private static final int MOST = 100_000;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String prefix;
  private final Map<String, T> meanings;

  /**
   * @param prefix of all texts
   */
  public OpaqueTokens(String prefix) {
    this(prefix, MOST);
  }

  OpaqueTokens(String prefix, int most) {
    this.prefix = prefix;
    this.meanings =
        new LinkedHashMap<>() {

          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  /** A new text: 256 random bits after the prefix. */
  public synchronized String issue(T meaning) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String text = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    meanings.put(text, meaning);
    return text;
  }

  public synchronized Optional<T> find(String text) {
    return Optional.ofNullable(meanings.get(text));
  }

  public synchronized void forget(String text) {
    meanings.remove(text);
  }
}
