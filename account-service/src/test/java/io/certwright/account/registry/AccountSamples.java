package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialDraft;
import io.certwright.account.credential.CredentialKind;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import io.certwright.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;

/** Accounts as tests need them. */
public final class AccountSamples {

  public static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  public static final String SECRET = "the-first-secret-1111";
  public static final UUID DIRECTORY = UUID.fromString("a1111111-1111-4111-8111-111111111111");
  public static final UUID APPLICATION = UUID.fromString("c1111111-1111-4111-8111-111111111111");

  private AccountSamples() {}

  public static Account account(String name) {
    return Account.registered(Ids.next(), settings(name), credential(), NOW);
  }

  public static Account account(AzureIdentity identity) {
    return Account.registered(
        Ids.next(),
        new AccountSettings("Shop", identity, Purpose.ALL, Access.GLOBAL),
        credential(),
        NOW);
  }

  public static Account account(AzureIdentity identity, CredentialKind kind) {
    Credential credential = new Credential(Ids.next(), kind, null, null, null, NOW);
    return account(identity).withCredential(credential);
  }

  public static Account account(Purpose purpose) {
    AccountSettings settings = new AccountSettings("Shop", identity(), purpose, Access.GLOBAL);
    return Account.registered(Ids.next(), settings, credential(), NOW);
  }

  static AccountSettings settings(String name) {
    return new AccountSettings(name, identity(), Purpose.ALL, Access.GLOBAL);
  }

  public static AzureIdentity identity() {
    return new AzureIdentity(Environment.AZURE, DIRECTORY, APPLICATION);
  }

  static Credential credential() {
    return new Credential(Ids.next(), CredentialKind.CLIENT_SECRET, "1111", null, null, NOW);
  }

  static AccountDraft draft(String name, CredentialDraft credential) {
    return new AccountDraft(
        name, "AZURE", DIRECTORY.toString(), APPLICATION.toString(), credential, null, null);
  }

  static CredentialDraft secret(String value) {
    return new CredentialDraft("CLIENT_SECRET", value, null, null, null, null, null, null);
  }
}
