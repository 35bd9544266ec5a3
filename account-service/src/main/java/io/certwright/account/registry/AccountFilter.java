package io.certwright.account.registry;

import io.certwright.contracts.Environment;

/**
 * Which accounts a list shows; a part that is null lets every account through.
 *
 * @param name a part of the name, whatever its case
 */
public record AccountFilter(String name, AccountState state, Environment environment) {

  public static final AccountFilter ALL = new AccountFilter(null, null, null);
}
