package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.enrollment.authority.ChangeAuthority;
import io.certwright.enrollment.authority.CreateAuthority;
import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two who have seen the same version of an authority: the first one wins. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class AuthorityRaceTest {

  private final ChangeAuthority changeAuthority;
  private final Transactions transactions;
  private final DataSource dataSource;
  private final ExecutorService other = Executors.newSingleThreadExecutor();

  AuthorityRaceTest(
      ChangeAuthority changeAuthority, Transactions transactions, DataSource dataSource) {
    this.changeAuthority = changeAuthority;
    this.transactions = transactions;
    this.dataSource = dataSource;
  }

  @AfterEach
  void end() {
    other.shutdown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE"})
  void refusesWhoHasSeenTheVersionThatAnotherIsChanging(String method) throws Exception {
    String location = Api.create(wish(Api.newName("Before"))).header("Location");
    UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    String name = Api.newName("First");

    Future<Response> second =
        transactions.call(
            () -> {
              changeAuthority.change(
                  id,
                  OptionalLong.of(1),
                  new CreateAuthority.Command(name, "SELF_SIGNED", Optional.empty()));
              Future<Response> racing = other.submit(() -> send(method, location));
              await().until(this::somebodyWaits);
              return racing;
            });

    second.get().then().statusCode(412).body("code", equalTo("version-conflict"));
    given().get(location).then().statusCode(200).body("name", equalTo(name));
  }

  private static Response send(String method, String location) {
    return Api.json(wish(Api.newName("Second")))
        .header("If-Match", "\"1\"")
        .request(method, location);
  }

  private static Map<String, Object> wish(String name) {
    return Map.of("name", name, "kind", "SELF_SIGNED");
  }

  private boolean somebodyWaits() throws Exception {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT count(*) FROM pg_locks WHERE NOT granted")) {
      return row.next() && row.getInt(1) > 0;
    }
  }
}
