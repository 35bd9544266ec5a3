package io.certwright.platform.sealing;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a service keeps sealed, as what it is to the sealing: ciphertexts of some key. */
public interface SealedRows {

  /** How many values there are, and how many of them the key has sealed. */
  Count count(long key);

  /** The keys ({@link SealingKeys}) by which something is sealed. */
  Set<Long> keys();

  /**
   * Those that another key has sealed, in the order of their rows' ids. Each keeps every change of
   * its row waiting until the transaction ends; a row that is being changed is left out.
   *
   * @param after the last row before
   * @param limit of rows
   */
  List<SealedValue> takeSealedByOther(long key, UUID after, int limit);

  /** Belongs in the transaction that took it. */
  void replace(SealedValue value);

  record Count(long total, long sealedByKey) {

    public boolean isComplete() {
      return total == sealedByKey;
    }
  }
}
