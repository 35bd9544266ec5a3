package io.certwright.platform.identity;

import io.certwright.platform.identity.http.ClientCredentialsGrant;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** With what this service shows another one who it is. */
@Singleton
public class ServiceAuthorization {

  /** {@code certwright.service-identity.scheme}. */
  public enum Scheme {
    /** A token signed with this service's own key; needs nobody else. */
    OWN_KEY,

    /** A token of an OpenID provider, by client credentials. */
    OIDC,

    /** The certificate of the TLS connection, which the REST client is configured with. */
    MUTUAL_TLS
  }

  private final Scheme scheme;
  private final ServiceIdentity ownKey;
  private final ClientCredentialsGrant provider;

  public ServiceAuthorization(
      @ConfigProperty(name = "certwright.service-identity.scheme", defaultValue = "OWN_KEY")
          Scheme scheme,
      ServiceIdentity ownKey,
      ClientCredentialsGrant provider) {
    this.scheme = scheme;
    this.ownKey = ownKey;
    this.provider = provider;
  }

  /**
   * The header {@code Authorization}; null when the connection says it all.
   *
   * @param audience the service that is asked
   */
  public String header(String audience) {
    return switch (scheme) {
      case OWN_KEY -> "Bearer " + ownKey.tokenFor(audience);
      case OIDC -> "Bearer " + provider.token();
      case MUTUAL_TLS -> null;
    };
  }

  /** What was shown is not trusted: the next header shows nothing that was kept. */
  public void refused() {
    if (scheme == Scheme.OIDC) {
      provider.drop();
    }
  }
}
