package io.certwright.launcher.system;

import io.certwright.launcher.process.JavaCommand;
import io.certwright.launcher.process.ProcessRecipe;
import io.certwright.launcher.process.UnexpectedExit;
import io.certwright.platform.keys.GenerateKeys;
import io.certwright.testkit.servers.EmbeddedKafka;
import io.certwright.testkit.servers.PostgresServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The whole system on this machine. PostgreSQL and Kafka are held by this process, the emulator and
 * the services are its children. It is closed in the opposite order: services, emulator, Kafka,
 * PostgreSQL; closing is allowed at any moment, also while it starts.
 */
public final class RunningSystem implements AutoCloseable {

  private static final String EMULATOR = "azure-emulator";
  private static final String HEALTH = "/q/health/ready";

  private final Installation installation;
  private final Settings settings;
  private final Ports ports;
  private final DataDirectory data;
  private final Processes processes = new Processes();
  private final CompletableFuture<String> failure = new CompletableFuture<>();
  private final Readiness readiness = new Readiness();
  private Servers servers;
  private volatile boolean closed;

  private RunningSystem(
      Installation installation, Settings settings, Ports ports, DataDirectory data) {
    this.installation = installation;
    this.settings = settings;
    this.ports = ports;
    this.data = data;
    processes.firstExit().thenApply(UnexpectedExit::describe).thenAccept(failure::complete);
    EmbeddedKafka.failure().thenAccept(failure::complete);
  }

  /**
   * Checks the ports and takes the data directory; starts nothing yet.
   *
   * @throws StartFailure if a port is in use or the directory is not ours
   */
  public static RunningSystem prepare(Installation installation, Settings settings) {
    Ports ports = settings.ports().settle();
    return new RunningSystem(installation, settings, ports, DataDirectory.take(settings.data()));
  }

  /**
   * Starts everything and returns when all of it is ready.
   *
   * @throws StartFailure with the reason for people; the caller closes what did start
   */
  public void start() {
    Servers starting = begin();
    startEmulator();
    GenerateKeys.into(data.keys());
    ServiceEnvironment environment = new ServiceEnvironment(ports, data, starting.postgres());
    starting.postgres().stopped().thenRun(this::postgresStopped);
    awaitReady(EMULATOR, addresses().emulator().resolve("/emulator/state"));
    for (Service service : Service.values()) {
      processes.start(recipe(service, environment.of(service)));
    }
    // A service needs seconds before it asks for the broker, and the broker mostly waits for
    // itself.
    starting.kafka();
    for (Service service : Service.values()) {
      awaitReady(service);
    }
  }

  public Addresses addresses() {
    return Addresses.of(ports);
  }

  /** What a Kafka client of this machine takes as {@code bootstrap.servers}. */
  public String kafka() {
    return servers.kafka().bootstrapServers();
  }

  /** The database server that the services share, a schema for each. */
  public PostgresServer postgres() {
    return servers.postgres();
  }

  /** Where a service writes its log. */
  public Path log(Service service) {
    return data.log(service.processName());
  }

  /** Completes, with what to tell people, if a part of the system stops by itself. */
  public CompletableFuture<String> failure() {
    return failure;
  }

  /** Ends a service at once, as a power failure would; this is not reported as a failure. */
  public void kill(Service service) {
    processes.get(service.processName()).kill();
  }

  /** Starts a killed service again, as it was, and returns when it is ready. */
  public void restart(Service service) {
    processes.start(processes.get(service.processName()).recipe());
    awaitReady(service);
  }

  private synchronized Servers begin() {
    if (closed) {
      throw new StartFailure("Stopped before anything was started");
    }
    servers = Servers.begin(ports, data);
    return servers;
  }

  private void postgresStopped() {
    if (!closed) {
      failure.complete("PostgreSQL stopped by itself. Its log: " + data.log("postgres"));
    }
  }

  private void startEmulator() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--port");
    arguments.add(String.valueOf(ports.emulator().port()));
    arguments.add("--ca-out");
    arguments.add(data.emulatorAuthority().toString());
    arguments.addAll(settings.emulatorArguments());
    processes.start(
        new ProcessRecipe(
            EMULATOR,
            JavaCommand.jar(installation.emulator(), arguments),
            Map.of(),
            data.log(EMULATOR)));
  }

  private ProcessRecipe recipe(Service service, Map<String, String> environment) {
    return new ProcessRecipe(
        service.processName(),
        JavaCommand.jar(installation.service(service), List.of()),
        environment,
        log(service));
  }

  private void awaitReady(Service service) {
    awaitReady(service.processName(), addresses().of(service).resolve(HEALTH));
  }

  private void awaitReady(String name, URI address) {
    try {
      readiness.await(name, address, () -> closed || failure.isDone());
    } catch (StartFailure e) {
      throw failure.isDone() ? new StartFailure(failure.join(), e) : e;
    }
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    processes.close();
    if (servers != null) {
      servers.close();
    }
    data.close();
  }
}
