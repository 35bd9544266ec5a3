package io.certwright.discovery.scope;

import io.certwright.platform.azure.Vault;

/**
 * Which vaults of an account a task covers: those that {@code include} admits, without those that
 * {@code exclude} names. An empty scope is all that the account sees.
 */
public record Scope(Selection include, Selection exclude) {

  public static final Scope EVERYTHING = new Scope(Selection.EMPTY, Selection.EMPTY);

  public boolean covers(Vault vault) {
    return include.admits(vault) && !exclude.names(vault);
  }
}
