package io.certwright.account.doctor;

import com.azure.core.http.HttpClient;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.credential.FederatedTokenFiles;
import io.certwright.account.credential.InMemoryCredentials;
import io.certwright.account.credential.InMemoryRefusals;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.contracts.Environment;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.util.Optional;
import java.util.UUID;

/** The account as it is registered with us; a test corrects it and rotates its secret. */
final class StoredSecret {

  private final SealedCredentials credentials =
      new SealedCredentials(new InMemoryCredentials(), new Unsealed());
  private final EntraSignIn signIn;
  private Account account;

  StoredSecret(HttpClient transport) {
    this.signIn =
        new EntraSignIn(
            transport,
            new FederatedTokenFiles(Optional.empty(), Optional.empty()),
            credentials,
            new InMemoryRefusals());
    register(DoctorTenant.DIRECTORY, DoctorTenant.APPLICATION, DoctorTenant.SECRET);
  }

  EntraSignIn signIn() {
    return signIn;
  }

  Account account() {
    return account;
  }

  void register(String directory, String application, String secret) {
    account =
        AccountSamples.account(
            new AzureIdentity(
                Environment.AZURE, UUID.fromString(directory), UUID.fromString(application)));
    credentials.keep(account.id(), account.credential(), new ClientSecret(secret));
  }

  private record Unsealed() implements Sealing {

    @Override
    public byte[] seal(byte[] secret, SealedPlace place) {
      return secret;
    }

    @Override
    public byte[] open(byte[] sealed, SealedPlace place) {
      return sealed;
    }
  }
}
