package io.certwright.discovery.inventory;

/** What happened to a location, in the words of the drift feed. */
public enum ChangeKind {
  FOUND,
  NEW_VERSION,

  /** A new version that no enrollment of ours made, as far as is known now. */
  REPLACED_OUTSIDE,

  /** A version told of earlier turns out to be made by one of our enrollments. */
  ATTRIBUTED,
  ENABLED,
  DISABLED,
  TAGS,
  POLICY,

  /** The dates that the vault keeps, or what a deletion would mean. */
  ATTRIBUTES,

  /** A version that is not the current one is not what it was. */
  EARLIER_VERSION,
  DELETED,

  /** Deleted once, and there again. */
  RECOVERED,
  PURGED,

  /** Missing, and nobody could tell what became of it. */
  VANISHED,

  /** Vanished or purged once, and there again. */
  RETURNED
}
