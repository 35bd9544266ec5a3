package io.certwright.platform.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets a service be stopped while it waits for PostgreSQL. To a signal Quarkus answers only after
 * its start, and Flyway sleeps on the starting thread until the database is there: an interruption
 * ends both.
 */
@Singleton
public class StoppableStart implements FlywayConfigurationCustomizer {

  private Thread interruption;

  @Override
  public void customize(FluentConfiguration configuration) {
    Thread starting = Thread.currentThread();
    interruption = new Thread(starting::interrupt, "stop-start");
    Runtime.getRuntime().addShutdownHook(interruption);
  }

  void started(@Observes StartupEvent event) {
    Runtime.getRuntime().removeShutdownHook(interruption);
  }
}
