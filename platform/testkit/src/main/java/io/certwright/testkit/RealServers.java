package io.certwright.testkit;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.Map;

/**
 * Configures a Quarkus application under test for real servers. They start with the first test that
 * asks and stop with the JVM, so restarts of the application between tests do not pay for them
 * again.
 */
public final class RealServers
    implements QuarkusTestResourceConfigurableLifecycleManager<NeedsServers> {

  private String schema;

  @Override
  public void init(NeedsServers annotation) {
    schema = annotation.schema();
  }

  @Override
  public void init(Map<String, String> arguments) {
    if (arguments.containsKey("schema")) {
      schema = arguments.get("schema");
    }
  }

  @Override
  public Map<String, String> start() {
    if (schema == null || schema.isEmpty()) {
      throw new IllegalStateException("Say which schema: @NeedsServers(schema = \"account\")");
    }
    return JvmWide.apply(SharedServers.Configuration.class, schema);
  }

  @Override
  public void stop() {
    // The servers outlive the application: see the comment on this class.
  }
}
