package io.certwright.launcher.system;

/** The three services, each the owner of one schema and one role of the same name. */
public enum Service {
  ACCOUNT("account"),
  DISCOVERY("discovery"),
  ENROLLMENT("enrollment");

  private final String schema;

  Service(String schema) {
    this.schema = schema;
  }

  public String schema() {
    return schema;
  }

  /** The name of its module, its process and its log. */
  public String processName() {
    return schema + "-service";
  }
}
