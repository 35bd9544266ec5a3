package io.certwright.enrollment.authority;

import java.util.Optional;

/** The kinds of CA that this release can order from, and the words kept for those to come. */
public enum AuthorityKind {
  /** A CA of our own. */
  PRIVATE(new ValidityLimits(398, 90)),

  /** The vault signs the certificate with the certificate's own key. */
  SELF_SIGNED(new ValidityLimits(3650, 365));

  private final ValidityLimits limits;

  AuthorityKind(ValidityLimits limits) {
    this.limits = limits;
  }

  /** What holds when an authority says nothing of its own. */
  public ValidityLimits limits() {
    return limits;
  }

  /** True when Key Vault itself orders, so that there is no CA for us to call. */
  public boolean orderedByVault() {
    return this == SELF_SIGNED;
  }

  /** Empty for a word of a later release, and for no word of ours. */
  public static Optional<AuthorityKind> named(String name) {
    for (AuthorityKind kind : values()) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
