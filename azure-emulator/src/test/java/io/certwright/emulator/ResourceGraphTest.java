package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.certwright.emulator.seed.DemoTenant;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceGraphTest {

  private static final String VAULTS = "resources | where type =~ 'Microsoft.KeyVault/vaults'";

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  @BeforeEach
  void haveAFullQuota() {
    azure.clock().move(Duration.ofSeconds(5));
  }

  @Test
  void listsVaultsWithAllTheirColumns() {
    // When
    var answer = ask(VAULTS + " | order by name asc");
    // Then
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("totalRecords").asInt()).isEqualTo(5);
    assertThat(answer.json().path("count").asInt()).isEqualTo(5);
    assertThat(answer.json().path("resultTruncated").isTextual()).isTrue();
    assertThat(answer.json().has("$skipToken")).isFalse();
    JsonNode first = answer.json().at("/data/0");
    assertThat(first.path("name").asText()).isEqualTo("kv-demo-001");
    assertThat(first.path("type").asText()).isEqualTo("microsoft.keyvault/vaults");
    assertThat(first.path("resourceGroup").asText()).isEqualTo("rg-shop-prod");
    assertThat(first.at("/properties/vaultUri").asText())
        .isEqualTo("https://kv-demo-001.vault.azure.net/");
    assertThat(answer.header("x-ms-user-quota-remaining")).isEqualTo("14");
    assertThat(answer.header("x-ms-user-quota-resets-after")).isEqualTo("00:00:05");
    assertThat(answer.header("Server")).isEqualTo("Kestrel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "where name == 'kv-demo-002'; 1",
        "where name == 'KV-DEMO-002'; 0",
        "where name =~ 'KV-DEMO-002'; 1",
        "where name != 'kv-demo-002'; 4",
        "where name in ('kv-demo-001', 'kv-demo-002'); 2",
        "where name in~ ('KV-DEMO-001'); 1",
        "where name !in ('kv-demo-001'); 4",
        "where name contains 'DEMO' and not(name endswith '1'); 4",
        "where name startswith 'kv-' or name == 'x'; 5",
        "where name has 'demo'; 5",
        "where name has 'dem'; 0",
        "where location == 'northeurope' and (name == 'kv-demo-002' or name == 'kv-demo-001'); 1",
        "where tags['owner'] =~ 'shop'; 1",
        "where tags.owner == 'shop'; 1",
        "where isnotempty(tags['none']); 0",
        "where tostring(properties.sku.name) == 'premium'; 1",
        "where properties.enableRbacAuthorization == true; 3",
        "where properties.softDeleteRetentionInDays < 90; 2",
        "where subscriptionId == '44444444-4444-4444-8444-444444444442'; 1",
        "where tolower(name) == tolower(strcat('KV-', 'demo-003')) // the third; 1",
        "take 2; 2",
        "top 3 by name desc; 3",
        "distinct location; 2",
      })
  void understandsConditions(String step, int expected) {
    var answer = ask(VAULTS + "\n| " + step);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().path("totalRecords").asInt()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "order by name desc | project name, uri = properties.vaultUri, properties.sku.name | take"
            + " 1; {\"name\":\"kv-demo-005\",\"uri\":\"https://kv-demo-005.vault.azure.net/\","
            + "\"properties_sku_name\":\"standard\"}",
        "count; {\"Count\":5}",
        "summarize count() by location | order by location asc | take 1;"
            + " {\"location\":\"northeurope\",\"count_\":2}",
        "summarize vaults = count(); {\"vaults\":5}",
        "extend upper = toupper(name) | where upper endswith '003' | project upper;"
            + " {\"upper\":\"KV-DEMO-003\"}",
        "where name endswith '1' | project id, x = tags.none | project-away id; {\"x\":null}",
      })
  void shapesRows(String steps, String row) {
    assertThat(ask(VAULTS + " | " + steps).json().path("data").path(0)).hasToString(row);
  }

  @Test
  void continuesWhereAPageEnded() {
    String sorted = VAULTS + " | order by name asc | project id, name";
    JsonNode first = ask(sorted, "{\"$top\":2}").json();
    JsonNode second = ask(sorted, options("$skipToken", first)).json();
    JsonNode third = ask(sorted, options("$skipToken", second)).json();
    assertThat(first.path("data")).hasSize(2);
    assertThat(second.at("/data/0/name").asText()).isEqualTo("kv-demo-003");
    assertThat(third.path("data")).hasSize(1);
    assertThat(third.path("totalRecords").asInt()).isEqualTo(5);
    assertThat(third.has("$skipToken")).isFalse();
    assertThat(ask(sorted, "{\"$top\":2,\"$skip\":4}").json().path("data")).hasSize(1);
  }

  @Test
  void cutsOffWhatCannotBeContinued() {
    JsonNode page = ask(VAULTS + " | project name", "{\"$top\":2}").json();
    assertThat(page.path("resultTruncated").asText()).isEqualTo("true");
    assertThat(page.has("$skipToken")).isFalse();
  }

  @Test
  void answersAsATable() {
    String query = VAULTS + " | project name, n = array_length(properties.accessPolicies) | take 1";
    assertThat(ask(query, "{\"resultFormat\":\"table\"}").json().path("data"))
        .hasToString(
            "{\"columns\":[{\"name\":\"name\",\"type\":\"string\"},"
                + "{\"name\":\"n\",\"type\":\"integer\"}],\"rows\":[[\"kv-demo-001\",0]]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "resources | where type =~; 1; 25; <EOF>",
        "resources where type; 1; 10; where",
        "resources | frobnicate; 1; 12; frobnicate",
        "resources | take all; 1; 17; all",
        "resources | where name == #; 1; 26; #",
      })
  void pointsAtTheFirstTokenThatMakesNoSense(String query, int line, int column, String token) {
    var answer = ask(query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("BadRequest");
    assertThat(answer.message()).startsWith("Please provide below info when asking for support:");
    assertThat(answer.json().at("/error/details/0/code").asText()).isEqualTo("InvalidQuery");
    JsonNode failure = answer.json().at("/error/details/1");
    assertThat(failure.path("code").asText()).isEqualTo("ParserFailure");
    assertThat(failure.path("line").asInt()).isEqualTo(line);
    assertThat(failure.path("characterPositionInLine").asInt()).isEqualTo(column);
    assertThat(failure.path("token").asText()).isEqualTo(token);
    assertThat(failure.path("expectedToken").asText()).isEqualTo("Ǐ");
  }

  @Test
  void looksIntoTheSubscriptionsThatAreNamed() {
    ObjectNode body = body(VAULTS);
    body.putArray("subscriptions").add(DemoTenant.DEVELOPMENT_SUBSCRIPTION_ID);
    assertThat(post(body, "2022-10-01").json().path("totalRecords").asInt()).isEqualTo(1);
    body.putArray("subscriptions").add("99999999-9999-4999-8999-999999999999");
    assertThat(post(body, "2022-10-01").json().at("/error/details/0/code").asText())
        .isEqualTo("NoValidSubscriptionsInQueryRequest");
    assertThat(post(body(VAULTS), "2018-09-01-preview").json().at("/data/columns")).isNotEmpty();
    assertThat(post(body(VAULTS), "2017-01-01").error()).isEqualTo("NoRegisteredProviderFound");
  }

  @Test
  void listsSubscriptionsAndGroupsAsContainers() {
    assertThat(ask("resourcecontainers | project id, type").json().path("totalRecords").asInt())
        .isEqualTo(5);
  }

  @Test
  void throttlesAfterFifteenQueriesUntilTheQuotaIsReset() {
    for (int left = 14; left >= 0; left--) {
      assertThat(ask(VAULTS).header("x-ms-user-quota-remaining")).isEqualTo("" + left);
    }
    var throttled = ask(VAULTS);
    assertThat(throttled.status()).isEqualTo(429);
    assertThat(throttled.error()).isEqualTo("RateLimiting");
    assertThat(throttled.json().at("/error/details/0/message").asText())
        .startsWith("Client application has been throttled");
    assertThat(throttled.header("x-ms-user-quota-resets-after")).isEqualTo("00:00:05");
    azure.clock().move(Duration.ofSeconds(5));
    assertThat(ask(VAULTS).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resources | take 99999999999",
        "resources | where name == 99999999999",
        "resources | where tags[99999999999] == 'x'"
      })
  void refusesANumberThatIsTooLarge(String query) {
    assertThat(ask(query).status()).isEqualTo(400);
  }

  @Test
  void refusesAQueryThatIsNestedTooDeeply() {
    String deep = "(".repeat(10_000) + "true" + ")".repeat(10_000);
    assertThat(ask("resources | where " + deep).status()).isEqualTo(400);
  }

  @Test
  void readsAStringHoweverLongItIs() {
    var answer = ask("resources | where name != '" + "x".repeat(100_000) + "' | count");
    assertThat(answer.json().at("/data/0/Count").asInt()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"$skip\":-1}",
        "{\"$skipToken\":\"eyJNYXhSb3dzIjotMX0=\"}",
        "{\"$skipToken\":\"eyJSb3dzVG9Ta2lwIjotMX0=\"}"
      })
  void refusesAPageThatIsNone(String options) {
    assertThat(ask(VAULTS, options).status()).isEqualTo(400);
  }

  @Test
  void hasAFullQuotaAgainWhenTheClockWasSetBack() {
    for (int query = 0; query < 15; query++) {
      ask(VAULTS);
    }
    azure.clock().move(Duration.ofDays(-1));
    assertThat(ask(VAULTS).status()).isEqualTo(200);
    azure.clock().move(Duration.ofDays(1));
  }

  private static RawHttp.Answer ask(String query) {
    return post(body(query), "2022-10-01");
  }

  private static RawHttp.Answer ask(String query, String options) {
    ObjectNode body = body(query);
    body.putRawValue("options", new RawValue(options));
    return post(body, "2022-10-01");
  }

  private static String options(String name, JsonNode page) {
    return "{\"%s\":\"%s\"}".formatted(name, page.path(name).asText());
  }

  private static ObjectNode body(String query) {
    return JsonNodeFactory.instance.objectNode().put("query", query);
  }

  private static RawHttp.Answer post(ObjectNode body, String version) {
    return azure.arm(
        "POST",
        "/providers/Microsoft.ResourceGraph/resources?api-version=" + version,
        body.toString());
  }
}
