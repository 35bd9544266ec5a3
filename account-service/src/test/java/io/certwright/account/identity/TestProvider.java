package io.certwright.account.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An OpenID provider as far as services need one: its keys, and tokens by client credentials. */
final class TestProvider {

  static final String ISSUER = "https://login.example.com/realms/certwright";
  static final String SECRET = "a secret: with / odd + signs";

  private final RsaJsonWebKey key;
  private final HttpServer server;

  /**
   * @param keyFile where its private key is put, so that tests can sign what a provider would not
   */
  TestProvider(Path keyFile) {
    try {
      key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId("provider-1");
      key.setAlgorithm("RS256");
      Files.createDirectories(keyFile.getParent());
      Files.writeString(keyFile, key.toJson(OutputControlLevel.INCLUDE_PRIVATE));
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/keys",
        exchange ->
            answer(exchange, 200, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY)));
    server.createContext("/token", this::grant);
    server.start();
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  static String signed(Path keyFile, String issuer, String client, String audience) {
    try {
      return signed(
          PublicJsonWebKey.Factory.newPublicJwk(Files.readString(keyFile)),
          issuer,
          client,
          audience);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String signed(
      PublicJsonWebKey key, String issuer, String client, String audience) {
    return Jwt.issuer(issuer)
        .subject("service-account-" + client)
        .audience(audience)
        .claim("azp", client)
        .groups("service")
        .expiresIn(300)
        .jws()
        .keyId(key.getKeyId())
        .sign(key.getPrivateKey());
  }

  /** Answers the one client that it knows; its secret is form-encoded (RFC 6749, section 2.3.1). */
  private void grant(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    "cw-discovery:a+secret%3A+with+%2F+odd+%2B+signs"
                        .getBytes(StandardCharsets.UTF_8));
    boolean right =
        expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
            && body.contains("grant_type=client_credentials")
            && body.contains("scope=account-service");
    String token = signed(key, ISSUER, "cw-discovery", "account-service");
    answer(
        exchange,
        right ? 200 : 401,
        right
            ? "{\"access_token\":\"" + token + "\",\"expires_in\":300,\"token_type\":\"Bearer\"}"
            : "{\"error\":\"invalid_client\"}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
