package io.certwright.account;

import static io.restassured.RestAssured.given;

import io.certwright.account.azure.TestTenant;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The API as a client uses it. */
public final class Api {

  public static final String ACCOUNTS = "/api/v1/accounts";

  private Api() {}

  /** A name that no other test uses, nor another start of the service on the same database. */
  public static String newName() {
    return "Account " + UUID.randomUUID();
  }

  /** A body that can be registered; tests change what they are about. */
  public static Map<String, Object> account(String applicationId, String secret) {
    Map<String, Object> body = new TreeMap<>();
    body.put("name", newName());
    body.put("environment", "AZURE");
    body.put("directoryId", TestTenant.DIRECTORY);
    body.put("applicationId", applicationId);
    body.put("credential", Map.of("kind", "CLIENT_SECRET", "clientSecret", secret));
    return body;
  }

  public static Map<String, Object> account() {
    return account(TestTenant.FULL, TestTenant.SECRET);
  }

  public static RequestSpecification json(Object body) {
    return given().contentType(ContentType.JSON).body(body);
  }

  public static Response register(Map<String, Object> body) {
    return json(body).post(ACCOUNTS);
  }

  /** Registers and answers the id. */
  public static String registered(String applicationId, String secret) {
    return registered(account(applicationId, secret));
  }

  public static String registered(Map<String, Object> body) {
    return register(body).then().statusCode(201).extract().path("id");
  }

  public static String at(String id) {
    return ACCOUNTS + "/" + id;
  }

  public static Map<String, Object> secret(String value) {
    return Map.of("kind", "CLIENT_SECRET", "clientSecret", value);
  }
}
