package io.certwright.account.wiring;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.doctor.Examination;
import io.certwright.account.doctor.Pace;
import io.certwright.account.doctor.azure.AzureEstates;
import io.certwright.account.vaultcheck.HostNames;
import io.certwright.account.vaultcheck.VaultExamination;
import io.certwright.account.vaultcheck.azure.AzureVaultProbe;
import io.certwright.account.vaultcheck.local.JdkHostNames;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureConfig;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;

/** Builds what examines accounts. */
public class DoctorWiring {

  /** Vaults at once, over all checks. */
  private static final int VAULTS_AT_ONCE = 32;

  /** A proxy resolves for us; its credentials, if it has any, are nobody's business. */
  @Produces
  @Singleton
  HostNames hostNames(AzureConfig config) {
    return config.proxy().map(DoctorWiring::leftTo).orElseGet(JdkHostNames::new);
  }

  private static HostNames leftTo(URI proxy) {
    HostNames.Resolution left =
        new HostNames.Resolution.LeftToProxy(proxy.getHost() + ":" + proxy.getPort());
    return host -> left;
  }

  @Produces
  @Singleton
  Examination examination(EntraSignIn signIn, AzureClients clients, HostNames names) {
    AzureClients impatient = clients.impatient();
    return new Examination(
        signIn,
        new AzureEstates(impatient, signIn),
        new VaultExamination(names, new AzureVaultProbe(impatient, signIn)),
        new ParallelCalls(VAULTS_AT_ONCE),
        Pace.ORDINARY);
  }

  void close(@Disposes Examination examination) {
    examination.close();
  }
}
