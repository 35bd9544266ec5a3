package io.certwright.account.rights;

import java.util.Set;

/** What is known of a principal's rights in a vault. */
public sealed interface HeldRights {

  /**
   * @param verbs of an access policy that are there already, needed by us or not; empty otherwise
   */
  record Known(Set<CertificateRight> rights, Set<String> verbs) implements HeldRights {}

  /**
   * @param why one sentence
   * @param unreadable whether whoever may read more would know
   */
  record Unknown(String why, boolean unreadable) implements HeldRights {}
}
