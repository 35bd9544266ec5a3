package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Registers the demo application as an account, checks it, and looks at what it sees. */
final class AccountStep {

  private static final String ACCOUNTS = "/api/v1/accounts";

  private final Api api;

  AccountStep(Api api) {
    this.api = api;
  }

  /** The registered account and the vaults it sees. */
  record Outcome(StoryReport.Account account, List<JsonNode> vaults) {}

  Outcome run(DemoApplication application) {
    String id =
        api.post(
                ACCOUNTS,
                Map.of(
                    "name", "Demo tenant",
                    "environment", "AZURE",
                    "directoryId", application.directoryId(),
                    "applicationId", application.applicationId(),
                    "credential",
                        Map.of(
                            "kind", "CLIENT_SECRET", "clientSecret", application.clientSecret())))
            .path("id")
            .asText();
    String account = ACCOUNTS + "/" + id;
    requireHealthy(api.post(account + "/check", null));
    List<JsonNode> vaults = api.all(account + "/vaults");
    return new Outcome(
        new StoryReport.Account(
            id,
            api.all(account + "/subscriptions").size(),
            api.all(account + "/resource-groups").size(),
            vaults.size()),
        vaults);
  }

  private static void requireHealthy(JsonNode check) {
    if (!check.path("status").asText().equals("OK")) {
      String findings =
          StreamSupport.stream(check.path("checks").spliterator(), false)
              .filter(line -> !line.path("status").asText().equals("PASS"))
              .map(
                  line ->
                      "%s %s: %s"
                          .formatted(
                              line.path("name").asText(),
                              line.path("target").asText(),
                              line.path("detail").asText()))
              .collect(Collectors.joining("; "));
      throw new StepFailure("the check says " + check.path("status").asText() + ": " + findings);
    }
  }
}
