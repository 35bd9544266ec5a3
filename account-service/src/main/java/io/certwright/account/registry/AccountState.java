package io.certwright.account.registry;

/** What the last check of an account found, or a refusal of Entra ID since. */
public enum AccountState {
  /** Never checked, or not since it got another identity, credential or purpose. */
  UNCHECKED,
  OK,
  /** Some of what the account sees can be used. */
  DEGRADED,
  /** Nothing can be used. */
  FAILED
}
