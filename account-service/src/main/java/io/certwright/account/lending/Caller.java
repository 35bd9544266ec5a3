package io.certwright.account.lending;

import io.certwright.platform.azure.AzureResource;
import java.util.Set;
import javax.security.auth.x500.X500Principal;

/**
 * A service that is lent tokens.
 *
 * @param resources those it needs; it is lent no other
 * @param clientId by which an OpenID provider knows it
 * @param certificate the subject of its client certificate
 */
public record Caller(
    String name, Set<AzureResource> resources, String clientId, X500Principal certificate) {

  public Caller {
    resources = Set.copyOf(resources);
  }
}
