package io.certwright.account.wiring;

import io.certwright.account.check.DueChecks;
import io.certwright.account.credential.CredentialReader;
import io.certwright.account.credential.Credentials;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.ProveCredential;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.SignIn;
import io.certwright.account.credential.SignInRefusals;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.dependent.Dependents;
import io.certwright.account.dependent.GuardRemoval;
import io.certwright.account.dependent.NoteDependents;
import io.certwright.account.registry.AccountRefusals;
import io.certwright.account.registry.Accounts;
import io.certwright.account.registry.ChangeAccount;
import io.certwright.account.registry.Rechecks;
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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the use cases on accounts, their credentials and tokens. */
public class AccountWiring {

  @Produces
  @Singleton
  SealedCredentials sealedCredentials(Credentials credentials, Sealing sealing) {
    return new SealedCredentials(credentials, sealing);
  }

  @Produces
  @Singleton
  FederatedTokenFiles federatedTokenFiles(
      @ConfigProperty(name = "certwright.workload-identity.token-file") Optional<Path> ofPlatform,
      @ConfigProperty(name = "certwright.workload-identity.directory") Optional<Path> directory) {
    return new FederatedTokenFiles(ofPlatform, directory);
  }

  @Produces
  @Singleton
  CredentialReader credentialReader(FederatedTokenFiles tokenFiles) {
    return new CredentialReader(tokenFiles);
  }

  @Produces
  @Singleton
  AccountRefusals accountRefusals(
      Accounts accounts,
      Transactions transactions,
      Outbox outbox,
      DueChecks due,
      @ConfigProperty(name = "certwright.credential.settling") Duration settling,
      Clock clock) {
    Rechecks rechecks = (accountId, at) -> due.signal(accountId, at, Duration.ZERO);
    return new AccountRefusals(accounts, transactions, outbox, rechecks, settling, clock);
  }

  @Produces
  @Singleton
  EntraSignIn signIn(
      AzureClients clients,
      FederatedTokenFiles tokenFiles,
      SealedCredentials credentials,
      SignInRefusals refusals,
      @ConfigProperty(name = "certwright.sign-in.limit") Duration limit) {
    return new EntraSignIn(clients.transport(), tokenFiles, credentials, refusals, limit);
  }

  @Produces
  @Singleton
  RegisterAccount registerAccount(
      Accounts accounts,
      CredentialReader reader,
      SealedCredentials credentials,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new RegisterAccount(
        accounts, reader, credentials, transactions, outbox, Ids::next, clock);
  }

  @Produces
  @Singleton
  ChangeAccount changeAccount(
      Accounts accounts,
      CredentialReader reader,
      SealedCredentials credentials,
      SignIn signIn,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new ChangeAccount(
        accounts,
        reader,
        credentials,
        new ProveCredential(signIn),
        transactions,
        outbox,
        Ids::next,
        clock);
  }

  @Produces
  @Singleton
  RotateCredential rotateCredential(
      Accounts accounts,
      CredentialReader reader,
      SealedCredentials credentials,
      SignIn signIn,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    return new RotateCredential(
        accounts,
        reader,
        credentials,
        new ProveCredential(signIn),
        transactions,
        outbox,
        Ids::next,
        clock);
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
