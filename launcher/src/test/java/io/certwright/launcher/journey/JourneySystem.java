package io.certwright.launcher.journey;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.story.Api;
import io.certwright.launcher.system.Installation;
import io.certwright.launcher.system.Ports;
import io.certwright.launcher.system.RunningSystem;
import io.certwright.launcher.system.Service;
import io.certwright.launcher.system.Settings;
import io.certwright.testkit.servers.PostgresServer;
import io.certwright.testkit.servers.TemporaryDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The packaged system on free ports with the tenant of {@code journey-seed.json} (three vaults, one
 * of them closed to our application), and what the journeys do with it by its API.
 */
final class JourneySystem implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Set<String> RUN_ENDS = Set.of("SUCCEEDED", "PARTIAL", "FAILED", "CANCELLED");
  private static final Set<String> ENROLLMENT_ENDS = Set.of("MERGED", "FAILED", "CANCELLED");
  private static final String GROUP =
      "/subscriptions/dddddddd-4444-4444-8444-444444444444/resourceGroups/rg-open";
  static final String OPEN_VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv-demo-001";

  private final TemporaryDirectory directory = TemporaryDirectory.create("certwright-journey-");
  private final RunningSystem system;

  private JourneySystem() {
    Path data = directory.path().resolve("run");
    String seed = Path.of("src/test/resources/journey-seed.json").toString();
    this.system =
        RunningSystem.prepare(
            Installation.find(), new Settings(Ports.free(), data, List.of("--seed", seed)));
  }

  static JourneySystem start() {
    JourneySystem journey = new JourneySystem();
    try {
      journey.system.start();
      return journey;
    } catch (RuntimeException e) {
      journey.close();
      throw e;
    }
  }

  Api api(Service service) {
    return new Api(system.addresses().of(service));
  }

  RunningSystem system() {
    return system;
  }

  /** A connection of the superuser, to do to the database what a mishap would. */
  Connection database() throws SQLException {
    PostgresServer postgres = system.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(), PostgresServer.SUPERUSER, postgres.password(PostgresServer.SUPERUSER));
  }

  String registerAccount(String name) {
    return api(Service.ACCOUNT)
        .post(
            "/api/v1/accounts",
            Map.of(
                "name", name,
                "environment", "AZURE",
                "directoryId", "aaaaaaaa-1111-4111-8111-111111111111",
                "applicationId", "bbbbbbbb-2222-4222-8222-222222222222",
                "credential",
                    Map.of("kind", "CLIENT_SECRET", "clientSecret", "secret-of-the-journeys")))
        .path("id")
        .asText();
  }

  /** Runs a new task over all that the account sees; the run as it ended. */
  JsonNode discover(String account, String task) {
    Api discovery = api(Service.DISCOVERY);
    String id =
        discovery
            .post("/api/v1/discovery/tasks", Map.of("name", task, "accountId", account))
            .path("id")
            .asText();
    String run =
        discovery.post("/api/v1/discovery/tasks/" + id + "/runs", null).path("id").asText();
    return await()
        .atMost(LIMIT)
        .until(
            () -> discovery.get("/api/v1/discovery/runs/" + run),
            state -> RUN_ENDS.contains(state.path("state").asText()));
  }

  String createAuthority(String name, String kind) {
    return api(Service.ENROLLMENT)
        .post("/api/v1/authorities", Map.of("name", name, "kind", kind))
        .path("id")
        .asText();
  }

  /** Requests a certificate of that name in the open vault; the enrollment's id. */
  String enroll(String account, String authority, String certificateName) {
    String host = certificateName + ".example.com";
    return api(Service.ENROLLMENT)
        .post(
            "/api/v1/enrollments",
            Map.of(
                "accountId", account,
                "vault", OPEN_VAULT,
                "certificateName", certificateName,
                "authority", authority,
                "subject", "CN=" + host,
                "sans", Map.of("dns", List.of(host)),
                "key", Map.of("type", "EC", "curve", "P-256")))
        .path("id")
        .asText();
  }

  /** The enrollment as it ended. */
  JsonNode awaitEnd(String enrollment) {
    return await()
        .atMost(LIMIT)
        .until(
            () -> enrollment(enrollment),
            state -> ENROLLMENT_ENDS.contains(state.path("state").asText()));
  }

  JsonNode enrollment(String id) {
    return api(Service.ENROLLMENT).get("/api/v1/enrollments/" + id);
  }

  /** What the emulator itself says it holds in that vault, apart from all that we believe. */
  JsonNode vaultCounts(String vault) {
    JsonNode state = new Api(system.addresses().emulator()).get("/emulator/state");
    return state.findValues("vaults").stream()
        .flatMap(vaults -> vaults.findParents("uri").stream())
        .filter(found -> found.path("name").asText().equals(vault))
        .map(found -> found.path("counts"))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    system.close();
    directory.close();
  }
}
