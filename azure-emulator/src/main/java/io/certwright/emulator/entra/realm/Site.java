package io.certwright.emulator.entra.realm;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import java.util.Optional;

/**
 * The address at which Entra ID was asked, so that it answers with links to the same: one of the
 * host names of a cloud or, for browsers that know no proxy, the emulator's own port.
 *
 * @param base without a slash at its end
 * @param cloud empty for the emulator's own port, which serves the tenants of all clouds
 */
public record Site(String base, Optional<AzureCloud> cloud) {

  public static Site of(Request request) {
    return AzureCloud.ofLoginHost(request.host())
        .map(cloud -> new Site("https://" + request.host(), Optional.of(cloud)))
        .orElseGet(
            () ->
                new Site(
                    "http://" + request.header("host").orElse(request.host()), Optional.empty()));
  }

  /** The issuer of a tenant's tokens: in a cloud always its preferred host, whichever was asked. */
  public Issuer issuer(Tenant tenant) {
    return new Issuer(tenant.cloud().tokenIssuer(tenant.id()), issuer(tenant.id()));
  }

  /** The issuer of v2 tokens. */
  public String issuer(String tenantId) {
    return cloud.map(known -> "https://" + known.loginHost()).orElse(base)
        + "/"
        + tenantId
        + "/v2.0";
  }

  public boolean serves(Tenant tenant) {
    return cloud.isEmpty() || cloud.get() == tenant.cloud();
  }

  /** Whether {@code url} begins with a name of this site, at which its path starts. */
  public Optional<String> pathOf(String url) {
    if (url.startsWith(base + "/")) {
      return Optional.of(url.substring(base.length()));
    }
    return cloud.stream()
        .flatMap(known -> known.loginHosts().stream())
        .map(host -> "https://" + host)
        .filter(alias -> url.startsWith(alias + "/"))
        .map(alias -> url.substring(alias.length()))
        .findFirst();
  }
}
