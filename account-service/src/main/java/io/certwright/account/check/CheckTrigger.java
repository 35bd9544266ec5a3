package io.certwright.account.check;

/** Why an account is checked. */
public enum CheckTrigger {
  /** Somebody asked. */
  OPERATOR,
  /** It was time. */
  SCHEDULE,
  /** Another service met a refusal of Azure. */
  SIGNAL,
  /** The account became another identity or got another credential. */
  ROTATION
}
