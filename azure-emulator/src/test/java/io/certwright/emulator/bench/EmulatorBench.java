package io.certwright.emulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.Main;
import io.certwright.emulator.RawHttp;
import io.certwright.emulator.bench.Load.Result;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Memory and speed with the largest tenant that is promised, beside a bare server of the same
 * library in the same run. Not one of the ordinary tests: {@code mvn -pl azure-emulator test
 * -Dtest=EmulatorBench}; the figures go to {@code target/bench.json}.
 */
class EmulatorBench {

  /** Ten thousand vaults, a million certificates. */
  private static final String SEED =
      """
      {"tenants":[{"id":"11111111-1111-4111-8111-111111111111",
        "applications":[{"id":"22222222-2222-4222-8222-222222222222",
          "objectId":"33333333-3333-4333-8333-333333333333","secrets":[{"value":"s"}]}],
        "subscriptions":[{"id":"44444444-4444-4444-8444-444444444441","resourceGroups":[
          {"name":"rg-load","vaults":[
            {"name":"kv-load-","count":9999,
              "certificates":[{"name":"web-","count":95,"signedBy":"Load CA"}]},
            {"name":"kv-big",
              "certificates":[{"name":"web-","count":50095,"signedBy":"Load CA"}]}]}]}],
        "roleAssignments":[{"principalId":"33333333-3333-4333-8333-333333333333",
          "role":"Key Vault Certificates Officer",
          "scope":"/subscriptions/44444444-4444-4444-8444-444444444441"}]}]}
      """;

  private static final int WARM_UP = 20_000;
  private static final int REQUESTS = 40_000;
  private static final int PAGES = 2_000;

  private final ObjectNode figures = new ObjectMapper().createObjectNode();

  @Test
  void measuresALargeTenantBesideABareServer() throws IOException {
    long bare = bareServer();
    Path seed = Files.writeString(Path.of("target", "bench-seed.json"), SEED);
    long start = System.nanoTime();
    try (ServerProcess emulator =
            ServerProcess.start(
                Main.class,
                List.of("--port", "0", "--throttling", "off", "--seed", seed.toString()));
        Load load = new Load(emulator.port())) {
      figures.put("readyAfterMillis", Duration.ofNanos(System.nanoTime() - start).toMillis());
      Tenant tenant = new Tenant(RawHttp.through(emulator.port()));
      load.run(emulator, WARM_UP, number -> tenant.certificate(number % 1000));
      Result known = load.run(emulator, REQUESTS, number -> tenant.certificate(number % 1000));
      Result firstTime =
          load.run(emulator, REQUESTS, number -> tenant.certificate(number + 10_000));
      Result pages = load.run(emulator, PAGES, tenant::page);
      report("getKnown", known, bare);
      report("getForTheFirstTime", firstTime, bare);
      report("listPage", pages, bare);
      figures.put("peakMemoryMiB", emulator.peakMemory());
    }
    Files.writeString(Path.of("target", "bench.json"), figures.toPrettyString() + "\n");
    System.out.println(figures.toPrettyString());
    assertThat(figures.get("peakMemoryMiB").asLong()).isLessThan(1024);
  }

  private long bareServer() {
    try (ServerProcess server = ServerProcess.start(BareServer.class, List.of());
        Load load = new Load(0)) {
      load.run(server, WARM_UP, number -> target("127.0.0.1", server.port(), "/"));
      Result result = load.run(server, REQUESTS, number -> target("127.0.0.1", server.port(), "/"));
      report("bareServer", result, result.perProcessorSecond());
      return result.perProcessorSecond();
    }
  }

  private void report(String name, Result result, long bare) {
    figures
        .putObject(name)
        .put("requests", result.requests())
        .put("perSecond", result.perSecond())
        .put("perProcessorSecond", result.perProcessorSecond())
        .put("shareOfBareServer", Math.round(100.0 * result.perProcessorSecond() / bare) / 100.0);
  }

  private static RequestOptions target(String host, int port, String uri) {
    return new RequestOptions().setHost(host).setPort(port).setURI(uri);
  }

  /** Requests for what the seed holds, all with one token. */
  private static final class Tenant {

    private final String token;

    Tenant(RawHttp http) {
      this.token =
          http.send(
                  "POST",
                  "https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111/oauth2/v2.0/token",
                  "grant_type=client_credentials&client_id=22222222-2222-4222-8222-222222222222"
                      + "&client_secret=s&scope=https%3A%2F%2Fvault.azure.net%2F.default",
                  "Content-Type",
                  "application/x-www-form-urlencoded")
              .json()
              .path("access_token")
              .asText();
    }

    RequestOptions certificate(int number) {
      return to("kv-big", "/certificates/web-%06d?api-version=7.6".formatted(number + 1));
    }

    RequestOptions page(int number) {
      return to("kv-load-%05d".formatted(number % 10 + 1), "/certificates?api-version=7.6");
    }

    private RequestOptions to(String vault, String uri) {
      return target(vault + ".vault.azure.net", 443, uri)
          .putHeader("Authorization", "Bearer " + token);
    }
  }
}
