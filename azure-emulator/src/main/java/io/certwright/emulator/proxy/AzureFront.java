package io.certwright.emulator.proxy;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenants;
import java.util.Map;
import java.util.Optional;

/** Which of Azure's services a host name leads to. */
public final class AzureFront implements Service {

  private final Tenants tenants;
  private final Service entra;
  private final Service arm;
  private final Service keyVault;
  private final Map<String, Service> others;

  /**
   * @param others services by the one host name that they have
   */
  public AzureFront(
      Tenants tenants, Service entra, Service arm, Service keyVault, Map<String, Service> others) {
    this.tenants = tenants;
    this.entra = entra;
    this.arm = arm;
    this.keyVault = keyVault;
    this.others = Map.copyOf(others);
  }

  @Override
  public Reply answer(Request request) {
    return serviceOf(request.host())
        .map(service -> service.answer(request))
        .orElseGet(
            () -> Reply.text(421, "text/plain", "Not a host of this emulator: " + request.host()));
  }

  @Override
  public String operation(Request request) {
    return serviceOf(request.host()).map(service -> service.operation(request)).orElse(OTHER);
  }

  /** Why the emulator cannot connect to the host; empty when it can. */
  Optional<String> refusal(String host, int port) {
    if (AzureCloud.ofVaultHost(host).isPresent() && tenants.vaultAt(host).isEmpty()) {
      return Optional.of("Cannot resolve " + host + ": no such vault");
    }
    if (serviceOf(host).isEmpty()) {
      return Optional.of("Not a host of Azure that this emulator serves: " + host);
    }
    return port == 443 ? Optional.empty() : Optional.of("Only port 443 is served, not " + port);
  }

  private Optional<Service> serviceOf(String host) {
    if (AzureCloud.ofLoginHost(host).isPresent()) {
      return Optional.of(entra);
    }
    if (AzureCloud.ofManagementHost(host).isPresent()) {
      return Optional.of(arm);
    }
    return tenants
        .vaultAt(host)
        .map(vault -> keyVault)
        .or(() -> Optional.ofNullable(others.get(host)));
  }
}
