package io.certwright.account.doctor;

import com.azure.core.http.HttpClient;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.ClientAuthentication;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The account as it is registered with us; a test corrects it and rotates its credential. */
final class StoredCredential {

  private final SealedCredentials credentials =
      new SealedCredentials(new InMemoryCredentials(), new Unsealed());
  private final EntraSignIn signIn;
  private Account account;

  StoredCredential(HttpClient transport, Path tokenFile) {
    this.signIn =
        new EntraSignIn(
            transport,
            new FederatedTokenFiles(Optional.of(tokenFile), Optional.empty()),
            credentials,
            new InMemoryRefusals(),
            Duration.ofSeconds(20));
    register(
        DoctorTenant.DIRECTORY, DoctorTenant.APPLICATION, new ClientSecret(DoctorTenant.SECRET));
  }

  EntraSignIn signIn() {
    return signIn;
  }

  Account account() {
    return account;
  }

  void register(String directory, String application, ClientAuthentication authentication) {
    account =
        AccountSamples.account(
            new AzureIdentity(
                Environment.AZURE, UUID.fromString(directory), UUID.fromString(application)),
            authentication.kind());
    credentials.keep(account.id(), account.credential(), authentication);
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
