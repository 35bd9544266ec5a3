package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;

/**
 * What an operator decides about an account, its credential aside.
 *
 * @param name 1 to 128 characters, unique without regard to case
 */
public record AccountSettings(String name, AzureIdentity identity, Access access) {

  static final int MAX_NAME_LENGTH = 128;
}
