package io.certwright.emulator.tenant.directory;

import java.security.cert.X509Certificate;
import java.util.List;

/** An app registration with its service principal; its credentials may be rotated while running. */
public final class Application {

  private final String id;
  private final String objectId;
  private final String name;
  private final ApplicationCredentials credentials;
  private final ApplicationSettings settings;
  private volatile boolean enabled;

  public Application(
      String id,
      String objectId,
      String name,
      ApplicationCredentials credentials,
      ApplicationSettings settings,
      boolean enabled) {
    this.id = id;
    this.objectId = objectId;
    this.name = name;
    this.credentials = credentials;
    this.settings = settings;
    this.enabled = enabled;
  }

  /** The application (client) id. */
  public String id() {
    return id;
  }

  /** The object id of the service principal: what roles and access policies name. */
  public String objectId() {
    return objectId;
  }

  public String name() {
    return name;
  }

  /** A live list: adding to it or removing from it rotates the secrets. */
  public List<ClientSecret> secrets() {
    return credentials.secrets();
  }

  /** A live list, as that of the secrets. */
  public List<X509Certificate> certificates() {
    return credentials.certificates();
  }

  /** A live list, as that of the secrets. */
  public List<FederatedCredential> federatedCredentials() {
    return credentials.federated();
  }

  public ApplicationSettings settings() {
    return settings;
  }

  public boolean isEnabled() {
    return enabled;
  }

  /** Disables or enables its service principal: sign-ins are refused from the next one on. */
  public void enable(boolean allowed) {
    this.enabled = allowed;
  }

  /** Whether a client means this application when it asks for a token for {@code resource}. */
  public boolean isResource(String resource) {
    return id.equalsIgnoreCase(resource) || settings.identifierUris().contains(resource);
  }
}
