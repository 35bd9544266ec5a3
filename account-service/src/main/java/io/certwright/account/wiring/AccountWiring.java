package io.certwright.account.wiring;

import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.ProveCredential;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.dependent.Dependents;
import io.certwright.account.dependent.GuardRemoval;
import io.certwright.account.dependent.NoteDependents;
import io.certwright.account.registry.Accounts;
import io.certwright.account.registry.ChangeAccount;
import io.certwright.account.registry.RegisterAccount;
import io.certwright.account.registry.RemoveAccount;
import io.certwright.account.registry.RotateCredential;
import io.certwright.account.setup.WriteSetupGuide;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.sealing.Sealing;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on accounts, their credentials and tokens. */
public class AccountWiring {

  @Produces
  @Singleton
  SealedCredentials sealedCredentials(Credentials credentials, Sealing sealing) {
    return new SealedCredentials(credentials, sealing);
  }

  @Produces
  @Singleton
  EntraSignIn signIn(AzureClients clients, SealedCredentials credentials) {
    return new EntraSignIn(clients.transport(), credentials);
  }

  @Produces
  @Singleton
  RegisterAccount registerAccount(
      Accounts accounts,
      SealedCredentials credentials,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new RegisterAccount(accounts, credentials, transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  ChangeAccount changeAccount(
      Accounts accounts,
      SealedCredentials credentials,
      SignIn signIn,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new ChangeAccount(
        accounts, credentials, new ProveCredential(signIn), transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  RotateCredential rotateCredential(
      Accounts accounts,
      SealedCredentials credentials,
      SignIn signIn,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new RotateCredential(
        accounts, credentials, new ProveCredential(signIn), transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  RemoveAccount removeAccount(
      Accounts accounts, Dependents dependents, Transactions transactions, Outbox outbox) {
    return new RemoveAccount(accounts, new GuardRemoval(dependents), transactions, outbox);
  }

  @Produces
  @Singleton
  NoteDependents noteDependents(Dependents dependents) {
    return new NoteDependents(dependents);
  }

  @Produces
  @Singleton
  WriteSetupGuide writeSetupGuide(Clock clock) {
    return new WriteSetupGuide(clock);
  }
}
