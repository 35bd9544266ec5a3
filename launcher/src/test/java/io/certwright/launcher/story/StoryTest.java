package io.certwright.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String RUN = "/api/v1/discovery/runs/run-1";
  private static final String ENROLLMENT = "/api/v1/enrollments/enrollment-1";

  private final List<String> told = new ArrayList<>();
  private FakeProduct product;

  @BeforeEach
  void everythingWorks() throws IOException {
    product =
        new FakeProduct()
            .answers("GET /emulator/state", 200, EMULATOR_STATE)
            .answers("POST " + ACCOUNTS, 201, "{'id':'account-1'}".replace('\'', '"'))
            .answers("POST " + ACCOUNTS + "/account-1/check", 200, "{\"status\":\"OK\"}")
            .answers("GET " + ACCOUNTS + "/account-1/subscriptions", 200, "{\"items\":[{},{}]}")
            .answers("GET " + ACCOUNTS + "/account-1/resource-groups", 200, "{\"items\":[{}]}")
            .answers(
                "GET " + ACCOUNTS + "/account-1/vaults",
                200,
                """
                {"items":[{"accessModel":"ACCESS_POLICY","resourceId":"/vaults/old"}],"next":"p 2"}""")
            .answers(
                "GET " + ACCOUNTS + "/account-1/vaults?cursor=p+2",
                200,
                """
                {"items":[{"accessModel":"RBAC","resourceId":"/vaults/shop"}]}""")
            .answers("POST /api/v1/discovery/tasks", 201, "{\"id\":\"task-1\"}")
            .answers("POST /api/v1/discovery/tasks/task-1/runs", 202, "{\"id\":\"run-1\"}")
            .answers("GET " + RUN, 200, "{\"state\":\"RUNNING\"}")
            .answers(
                "GET " + RUN,
                200,
                """
                {"state":"SUCCEEDED","progress":{"vaults":2},"counts":{"seen":60}}""")
            .answers("POST /api/v1/authorities", 201, "{\"id\":\"authority-1\"}")
            .answers("POST /api/v1/enrollments", 202, "{\"id\":\"enrollment-1\"}")
            .answers("GET " + ENROLLMENT, 200, "{\"state\":\"ORDERED\"}")
            .answers(
                "GET " + ENROLLMENT,
                200,
                """
                {"state":"MERGED","certificate":{"sha256Thumbprint":"ab12"}}""")
            .answers("GET /api/v1/certificates?thumbprint=ab12", 200, "{\"items\":[]}")
            .answers("GET /api/v1/certificates?thumbprint=ab12", 200, "{\"items\":[{}]}");
  }

  private static final String EMULATOR_STATE =
      """
      {"tenants":[{"id":"directory-1","applications":[
        {"id":"application-1","secrets":[{"value":"s3cret"}]}]}]}
      """;

  @AfterEach
  void stop() {
    product.close();
  }

  @Test
  void reportsWhatScriptsRead() throws IOException {
    StoryReport report = story().tell(12.5);

    assertThat(new ObjectMapper().readTree(new ObjectMapper().writeValueAsString(report)))
        .isEqualTo(
            new ObjectMapper()
                .readTree(
                    """
                    {"account":{"id":"account-1","subscriptions":2,"resourceGroups":1,"vaults":2},
                     "discovery":{"state":"SUCCEEDED","vaults":2,"certificates":60,"seconds":%s},
                     "enrollment":{"state":"MERGED","certificateName":"demo-www",
                       "vault":"/vaults/shop","thumbprint":"ab12","authority":"Demo CA",
                       "seconds":%s},
                     "inventoryHasEnrolled":true,"secondsToReady":12.5}
                    """
                        .formatted(report.discovery().seconds(), report.enrollment().seconds())));
  }

  @Test
  void registersTheDemoApplicationOfTheEmulator() {
    story().tell(0);

    assertThat(product.requests())
        .anySatisfy(
            request ->
                assertThat(request)
                    .startsWith("POST /api/v1/accounts {")
                    .contains("\"directoryId\":\"directory-1\"")
                    .contains("\"applicationId\":\"application-1\"")
                    .contains("\"clientSecret\":\"s3cret\""));
  }

  @Test
  void enrollsIntoAVaultThatGoesByRoles() {
    story().tell(0);

    assertThat(product.requests())
        .anySatisfy(
            request ->
                assertThat(request)
                    .startsWith("POST /api/v1/enrollments {")
                    .contains("\"vault\":\"/vaults/shop\"")
                    .contains("\"authority\":\"authority-1\""));
  }

  @Test
  void tellsPeopleEachStep() {
    story().tell(0);

    assertThat(told).hasSize(4);
    assertThat(told.get(0)).contains("2 subscriptions, 1 resource groups, 2 vaults");
    assertThat(told.get(3)).contains("ab12");
  }

  @Test
  void endsAtTheFirstStepThatIsRefusedAndSaysWhy() {
    product.answersOnly(
        "POST " + ACCOUNTS,
        409,
        """
        {"detail":"An account of this name exists","correlationId":"c-7",
         "errors":[{"pointer":"/name","detail":"is taken"}]}""");

    StoryReport report = story().tell(1);

    assertThat(report.failure())
        .contains("Account failed: POST http://")
        .contains("answered 409: An account of this name exists; /name is taken")
        .contains("(correlation id c-7)")
        .contains("Read logs/account-service.log");
    assertThat(report.account()).isNull();
    assertThat(report.inventoryHasEnrolled()).isFalse();
  }

  @Test
  void failsWhenTheCheckFindsSomething() {
    product.answersOnly(
        "POST " + ACCOUNTS + "/account-1/check",
        200,
        """
        {"status":"DEGRADED","checks":[
          {"name":"list certificates","target":"shop","status":"FAIL","detail":"no role"},
          {"name":"token","status":"PASS"}]}""");

    assertThat(story().tell(1).failure())
        .contains("the check says DEGRADED: list certificates shop: no role");
  }

  @Test
  void failsWhenTheRunIsNotComplete() {
    product.answersOnly(
        "GET " + RUN,
        200,
        """
        {"state":"PARTIAL","vaults":[{"name":"open"},{"name":"shut","reason":"no role"}]}""");

    assertThat(story().tell(1).failure())
        .contains("Discovery failed: the run ended as PARTIAL.")
        .contains("shut: no role")
        .contains("Read logs/discovery-service.log");
  }

  @Test
  void failsWhenTheEnrollmentDoes() {
    product.answersOnly(
        "GET " + ENROLLMENT,
        200,
        """
        {"state":"FAILED","problem":{"detail":"the CA said no"}}""");

    assertThat(story().tell(1).failure())
        .contains("Enrollment failed: it ended as FAILED. the CA said no")
        .contains("Read logs/enrollment-service.log");
  }

  @Test
  void reportsAlsoWhatNobodyExpected() {
    Story story =
        new Story(
            product.addresses(),
            service -> Path.of("logs"),
            line -> {
              throw new IllegalStateException("no more lines");
            });

    StoryReport report = story.tell(1);

    assertThat(report.failure()).contains("unexpectedly").contains("no more lines");
    assertThat(report.account()).isNotNull();
  }

  private Story story() {
    return new Story(
        product.addresses(), service -> Path.of("logs", service.processName() + ".log"), told::add);
  }
}
