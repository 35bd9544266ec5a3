package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.certwright.enrollment.azure.TestAccounts;
import io.certwright.enrollment.azure.TestTenant;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The API as a client uses it. */
public final class Api {

  public static final String AUTHORITIES = "/api/v1/authorities";
  public static final String ENROLLMENTS = "/api/v1/enrollments";

  private static final Set<String> ENDS = Set.of("MERGED", "FAILED", "CANCELLED");
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Map<String, String> AUTHORITY_OF_KIND = new TreeMap<>();

  private Api() {}

  /** A name that no other test uses. */
  public static String newName(String stem) {
    return stem + "-" + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet();
  }

  public static RequestSpecification json(Object body) {
    return given().contentType(ContentType.JSON).body(body);
  }

  public static Response create(Map<String, Object> authority) {
    return json(authority).post(AUTHORITIES);
  }

  /** One authority of each kind is enough for all tests. */
  public static synchronized String authority(String kind) {
    return AUTHORITY_OF_KIND.computeIfAbsent(
        kind,
        k ->
            create(Map.of("name", newName("Authority"), "kind", k))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
  }

  /** A body that can be granted; tests change what they are about. */
  public static Map<String, Object> enrollment(String name) {
    Map<String, Object> body = new TreeMap<>();
    body.put("accountId", TestAccounts.ACCOUNT.toString());
    body.put("vault", TestTenant.vaultId(TestTenant.OPEN));
    body.put("certificateName", name);
    body.put("authority", authority("PRIVATE"));
    body.put("subject", "CN=" + name + ".example.com,O=Example");
    body.put("sans", Map.of("dns", List.of(name + ".example.com", "www.example.com")));
    body.put("key", Map.of("type", "EC", "curve", "P-256"));
    return body;
  }

  public static Response request(Map<String, Object> body) {
    return json(body).post(ENROLLMENTS);
  }

  /** Asks for it and answers the id. */
  public static String requested(Map<String, Object> body) {
    return request(body).then().statusCode(202).extract().path("id");
  }

  public static JsonPath read(String id) {
    return given().get(at(id)).then().statusCode(200).extract().jsonPath();
  }

  /** Waits until it has ended. */
  public static JsonPath ended(String id) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> read(id), enrollment -> ENDS.contains(enrollment.getString("state")));
  }

  public static String at(String id) {
    return ENROLLMENTS + "/" + id;
  }
}
