package io.certwright.platform.sealing;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Tells at the start, and not at the first use of a secret, that the keyset is not the right one.
 */
public final class RequireKeys {

  private static final Logger LOG = Logger.getLogger(RequireKeys.class);

  private final SealedRows rows;
  private final SealingKeys keys;
  private final Set<Long> lost;
  private final Secrets secrets;

  /**
   * @param lost keys that the operator knows to be gone for good
   */
  public RequireKeys(SealedRows rows, SealingKeys keys, Set<Long> lost, Secrets secrets) {
    this.rows = rows;
    this.keys = keys;
    this.lost = Set.copyOf(lost);
    this.secrets = secrets;
  }

  /**
   * How a person calls what is sealed.
   *
   * @param name in the plural
   * @param replacement what to do when they are lost
   */
  public record Secrets(String name, String replacement) {}

  /**
   * @throws IllegalStateException when of the secrets that are kept none can be opened
   */
  public void require() {
    Set<Long> used = rows.keys();
    Set<Long> missing = new TreeSet<>(used);
    missing.removeAll(keys.all());
    if (missing.isEmpty()) {
      return;
    }
    String what =
        secrets.name()
            + " are sealed by keys "
            + missing
            + ", the keyset holds "
            + keys.all()
            + " alone";
    if (missing.equals(used) && !lost.containsAll(missing)) {
      throw new IllegalStateException(
          "This is another keyset: all "
              + what
              + ". Start with the keyset that holds them. If it is lost, name the keys in"
              + " certwright.sealing.lost-keys and "
              + secrets.replacement()
              + ".");
    }
    LOG.error("some " + what + ": " + secrets.replacement());
  }
}
