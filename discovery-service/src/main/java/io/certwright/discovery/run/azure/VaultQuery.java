package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.certwright.discovery.budget.Pauses;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.ArmManagers;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.problem.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All vaults by Azure Resource Graph, a thousand rows a request.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azureresourcegraph/resourcegraph/resources">
 *     Resources</a>
 */
final class VaultQuery {

  private static final String TARGET = "Azure Resource Graph";
  private static final String PATH =
      "/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01";

  /** The query goes to the directory; the client has to be given one all the same. */
  private static final UUID NO_SUBSCRIPTION = new UUID(0, 0);

  private static final int TOO_MANY_REQUESTS = 429;

  /** The quota is of seconds; whoever makes us wait longer is left for the manager. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  private final HttpPipeline pipeline;
  private final AzureCloud cloud;
  private final Pauses pauses;

  VaultQuery(ArmManagers managers, Pauses pauses) {
    this.pipeline = managers.vaults(NO_SUBSCRIPTION).httpPipeline();
    this.cloud = managers.cloud();
    this.pauses = pauses;
  }

  /**
   * @param subscriptions empty for all
   * @throws Failure in Azure's own words
   */
  List<Vault> run(List<UUID> subscriptions) {
    List<Vault> vaults = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      GraphPage page = page(GraphPage.request(subscriptions, next.orElse(null)));
      vaults.addAll(page.vaults(cloud));
      next = page.next();
    } while (next.isPresent());
    return vaults;
  }

  /** Waits once when the quota is used up, as long as the service says. */
  private GraphPage page(String body) {
    GraphAnswer answer = send(body);
    if (answer.status() == TOO_MANY_REQUESTS && answer.resetsAfter().compareTo(LONGEST_WAIT) <= 0) {
      pause(answer.resetsAfter());
      answer = send(body);
    }
    if (answer.status() != 200) {
      throw answer.error().toFailure(TARGET);
    }
    GraphPage page = new GraphPage(answer.body());
    if (page.next().isPresent() && answer.isUsedUp()) {
      pause(answer.resetsAfter());
    }
    return page;
  }

  private GraphAnswer send(String body) {
    HttpRequest request =
        new HttpRequest(HttpMethod.POST, cloud.resourceManagerEndpoint() + PATH)
            .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
            .setBody(body);
    return AzureErrors.translate(
        TARGET,
        () -> {
          try (HttpResponse response = pipeline.sendSync(request, Context.NONE)) {
            return GraphAnswer.of(response);
          }
        });
  }

  private void pause(Duration time) {
    try {
      pauses.pause(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the run was stopped", e);
    }
  }
}
