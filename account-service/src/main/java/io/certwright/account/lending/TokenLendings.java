package io.certwright.account.lending;

/** The record of every token that was lent. */
public interface TokenLendings {

  void add(TokenLending lending);
}
