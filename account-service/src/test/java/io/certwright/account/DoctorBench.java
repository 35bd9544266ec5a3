package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.account.azure.LargeAzure;
import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.doctor.Examination;
import io.certwright.account.doctor.Findings;
import io.certwright.account.doctor.Pace;
import io.certwright.account.doctor.azure.AzureEstates;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.Accounts;
import io.certwright.account.vaultcheck.HostNames;
import io.certwright.account.vaultcheck.VaultExamination;
import io.certwright.account.vaultcheck.azure.AzureVaultProbe;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureConfig;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * How long the check of a thousand vaults takes at 50 ms a call, beside two controls of the same
 * run: the same examination of a sample, one vault after the other; and as many plain calls on
 * connections that are kept open. Not one of the ordinary tests: {@code mvn -pl account-service
 * test -Dtest=DoctorBench}; the figures go to {@code target/bench.json}.
 */
@QuarkusTest
@NeedsServers(schema = "account")
@WithTestResource(value = LargeAzure.class, scope = TestResourceScope.MATCHING_RESOURCES)
class DoctorBench {

  private static final Logger LOG = Logger.getLogger(DoctorBench.class);
  private static final Duration PROMISED = Duration.ofMinutes(1);
  private static final Pace UNHURRIED =
      new Pace(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(10));

  private final Accounts accounts;
  private final EntraSignIn signIn;
  private final AzureClients clients;
  private final HostNames names;
  private final AzureConfig config;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  DoctorBench(
      Accounts accounts,
      EntraSignIn signIn,
      AzureClients clients,
      HostNames names,
      AzureConfig config) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.clients = clients;
    this.names = names;
    this.config = config;
  }

  @Test
  void checksAThousandVaultsInTheTimePromised() throws IOException {
    String all = registered(LargeAzure.ALL);
    Account sample = accounts.get(UUID.fromString(registered(LargeAzure.SAMPLE)));
    examine(sample, 32);

    forgetCalls();
    long processor = processorMillis();
    Response report = timed("checkMillis", () -> given().post(at(all) + "/check"));
    figures.put("checkProcessorMillis", processorMillis() - processor);
    int calls = calls();
    Findings oneByOne = timed("sampleOneByOneMillis", () -> examine(sample, 1));
    int answered = timed("plainCallsMillis", () -> plainCalls(sample, calls));

    report.then().statusCode(200);
    assertThat(report.<String>path("status")).isEqualTo("OK");
    assertThat(report.<Integer>path("vaults")).isEqualTo(LargeAzure.SIZE);
    assertThat(oneByOne.vaults()).isEqualTo(LargeAzure.SAMPLE_SIZE);
    assertThat(answered).isEqualTo(calls);
    report(calls);
    assertThat(millis("checkMillis")).isLessThan(PROMISED.toMillis());
  }

  private void report(int calls) throws IOException {
    long check = millis("checkMillis");
    long oneByOne = millis("sampleOneByOneMillis") * LargeAzure.SIZE / LargeAzure.SAMPLE_SIZE;
    figures.put("vaults", LargeAzure.SIZE);
    figures.put("latency", LargeAzure.LATENCY);
    figures.put("calls", calls);
    figures.put("oneByOneMillisExtrapolated", oneByOne);
    figures.put("timesFasterThanOneByOne", (double) oneByOne / check);
    figures.put("timesThePlainCalls", (double) check / millis("plainCallsMillis"));
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(Path.of("target", "bench.json").toFile(), figures);
    LOG.infof("measured %s", figures);
  }

  private static String registered(String application) {
    Map<String, Object> body = Api.account(application, LargeAzure.SECRET);
    body.put("directoryId", LargeAzure.DIRECTORY);
    return Api.registered(body);
  }

  private Findings examine(Account account, int atOnce) {
    AzureClients impatient = clients.impatient();
    try (Examination examination =
        new Examination(
            signIn,
            new AzureEstates(impatient, signIn),
            new VaultExamination(names, new AzureVaultProbe(impatient, signIn)),
            new ParallelCalls(atOnce),
            UNHURRIED)) {
      return examination.examine(account);
    }
  }

  /** As many lists of a vault's certificates, by 32 clients on a connection each. */
  private int plainCalls(Account account, int calls) {
    AzureIdentity identity = account.identity();
    String token =
        signIn.with(identity, account.credential().id(), AzureResource.VAULT).token().value();
    String vault = given().get(at(account.id().toString()) + "/vaults").path("items[0].uri");
    PlainCalls plain = new PlainCalls(config, vault, token);
    return plain.make(calls, 32);
  }

  private <T> T timed(String figure, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    figures.put(figure, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    return result;
  }

  /** Of this process: how busy the machine is with others does not count. */
  private static long processorMillis() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
  }

  private long millis(String figure) {
    return (long) figures.get(figure);
  }

  private void forgetCalls() {
    given().delete(config.proxy().orElseThrow() + "/emulator/requests").then().statusCode(204);
  }

  private int calls() throws IOException {
    JsonNode counts =
        new ObjectMapper()
            .readTree(
                given().get(config.proxy().orElseThrow() + "/emulator/requests").asByteArray());
    return counts.path("total").asInt();
  }
}
