package io.certwright.emulator.tenant;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An app registration with its service principal; its secrets may be rotated while running. */
public final class Application {

  private final String id;
  private final String objectId;
  private final String name;
  private final List<ClientSecret> secrets;

  public Application(String id, String objectId, String name, List<ClientSecret> secrets) {
    this.id = id;
    this.objectId = objectId;
    this.name = name;
    this.secrets = new CopyOnWriteArrayList<>(secrets);
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
    return secrets;
  }
}
