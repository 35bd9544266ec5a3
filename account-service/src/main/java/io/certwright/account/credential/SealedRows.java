package io.certwright.account.credential;

import io.certwright.platform.sealing.SealingKeys;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The kept credentials as what they are to the sealing: ciphertexts of some key. */
public interface SealedRows {

  /** How many there are, and how many of them the key has sealed. */
  Count count(long key);

  /** The keys ({@link SealingKeys}) by which something is sealed. */
  Set<Long> keys();

  /**
   * Those that another key has sealed, in the order of their ids. Each keeps every change of it
   * waiting until the transaction ends; one that is being changed is left out.
   *
   * @param after the last one before
   */
  List<SealedCredential> takeSealedByOther(long key, UUID after, int limit);

  /** Belongs in the transaction that took it. */
  void replace(UUID credentialId, byte[] sealed);

  record Count(long total, long sealedByKey) {

    public boolean isComplete() {
      return total == sealedByKey;
    }
  }
}
