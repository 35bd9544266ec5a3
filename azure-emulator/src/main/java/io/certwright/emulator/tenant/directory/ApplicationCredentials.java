package io.certwright.emulator.tenant.directory;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The ways in which an application may prove who it is; the lists are live. */
public record ApplicationCredentials(
    List<ClientSecret> secrets,
    List<X509Certificate> certificates,
    List<FederatedCredential> federated) {

  public ApplicationCredentials {
    secrets = new CopyOnWriteArrayList<>(secrets);
    certificates = new CopyOnWriteArrayList<>(certificates);
    federated = new CopyOnWriteArrayList<>(federated);
  }
}
