package io.certwright.account.rights;

import java.util.Set;

/** What is known of a principal's rights in a vault. */
public sealed interface HeldRights {

  /**
   * Of an access policy of its own that are there already, needed by us or not; empty otherwise.
   */
  Set<String> verbs();

  record Known(Set<CertificateRight> rights, Set<String> verbs) implements HeldRights {}

  /**
   * @param why one sentence
   * @param unreadable whether whoever may read more would know
   */
  record Unknown(String why, boolean unreadable, Set<String> verbs) implements HeldRights {}
}
