package io.certwright.emulator;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.CertificateClientBuilder;
import com.azure.security.keyvault.keys.KeyClient;
import com.azure.security.keyvault.keys.KeyClientBuilder;
import com.azure.security.keyvault.secrets.SecretClient;
import com.azure.security.keyvault.secrets.SecretClientBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.contract.ContractPolicy;
import io.certwright.emulator.seed.DemoTenant;
import io.certwright.emulator.seed.Seed;
import io.certwright.emulator.seed.SeedReader;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.StringJoiner;

/** An emulator for one test class, with Microsoft's own clients and with plain HTTP on top. */
public final class EmulatedAzure implements AutoCloseable {

  static final String VAULT = "https://kv-demo-001.vault.azure.net";

  private final Vertx vertx = Vertx.vertx();
  private final Emulator emulator;
  private final MovableClock clock;
  private final RawHttp raw;

  private EmulatedAzure(EmulatorOptions options, MovableClock clock) {
    this.emulator = Emulator.start(options);
    this.clock = clock;
    this.raw = new RawHttp(emulator);
  }

  /** On the machine's clock, and without delays: what clients need that wait for something. */
  public static EmulatedAzure immediate(Seed seed) {
    EmulatorOptions options = EmulatorOptions.ordinary().withSeed(seed).withDelays(Delays.none());
    return new EmulatedAzure(options.withClock(Clock.systemUTC()), null);
  }

  /** On the clock that the options have. */
  static EmulatedAzure of(EmulatorOptions options) {
    return new EmulatedAzure(options, null);
  }

  /** On a clock that stands still, with the ordinary delays. */
  public static EmulatedAzure frozen() {
    MovableClock clock = new MovableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    return new EmulatedAzure(EmulatorOptions.ordinary().withClock(clock), clock);
  }

  public Emulator emulator() {
    return emulator;
  }

  public MovableClock clock() {
    return clock;
  }

  public RawHttp raw() {
    return raw;
  }

  /** A token of the demo application, asked for as plain HTTP. */
  public String token(String resource) {
    return raw.send(
            "POST",
            "https://login.microsoftonline.com/%s/oauth2/v2.0/token"
                .formatted(DemoTenant.TENANT_ID),
            tokenForm(DemoTenant.APPLICATION_ID, DemoTenant.SECRET, resource + "/.default"),
            "Content-Type",
            "application/x-www-form-urlencoded")
        .json()
        .path("access_token")
        .asText();
  }

  /** Asks any service as the demo application, with a body where one is expected. */
  RawHttp.Answer ask(String method, String url) {
    String resource =
        url.contains(".vault.azure.net/")
            ? "https://vault.azure.net"
            : "https://management.azure.com/";
    boolean bodiless = method.equals("GET") || method.equals("DELETE");
    return raw.send(
        method,
        url,
        bodiless ? null : "{}",
        "Authorization",
        "Bearer " + token(resource),
        "Content-Type",
        "application/json");
  }

  /** Calls the first demo vault as the demo application. */
  RawHttp.Answer vault(String method, String pathAndQuery, String body) {
    return raw.send(
        method,
        VAULT + pathAndQuery,
        body,
        "Authorization",
        "Bearer " + token("https://vault.azure.net"));
  }

  RawHttp.Answer arm(String pathAndQuery) {
    return arm("GET", pathAndQuery, null);
  }

  RawHttp.Answer arm(String method, String pathAndQuery, String body) {
    return raw.send(
        method,
        "https://management.azure.com" + pathAndQuery,
        body,
        "Authorization",
        "Bearer " + token("https://management.azure.com/"));
  }

  static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  /** Plain HTTP on the emulator's own port, without the proxy's part in it. */
  RawHttp.Answer own(String method, String pathAndQuery, String body, String... headers) {
    return raw.send(method, "http://127.0.0.1:" + emulator.port() + pathAndQuery, body, headers);
  }

  static Seed seed(String json) {
    return SeedReader.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** What is in a JWT. */
  static JsonNode claims(String token) {
    try {
      return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  /** A form of names and values in turn. */
  static String form(String... fields) {
    StringJoiner form = new StringJoiner("&");
    for (int index = 0; index < fields.length; index += 2) {
      form.add(fields[index] + "=" + URLEncoder.encode(fields[index + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  static String tokenForm(String applicationId, String secret, String scope) {
    return "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=%s"
        .formatted(applicationId, secret, URLEncoder.encode(scope, StandardCharsets.UTF_8));
  }

  HttpClient transport() {
    HttpClientOptions options =
        new HttpClientOptions()
            .setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(emulator.caPem())))
            .setProxyOptions(new ProxyOptions().setHost("127.0.0.1").setPort(emulator.port()));
    return new VertxHttpClientBuilder().vertx(vertx).httpClientOptions(options).build();
  }

  TokenCredential credential() {
    return credential(DemoTenant.TENANT_ID, DemoTenant.APPLICATION_ID, DemoTenant.SECRET);
  }

  TokenCredential credential(String tenant, String application, String secret) {
    return new ClientSecretCredentialBuilder()
        .tenantId(tenant)
        .clientId(application)
        .clientSecret(secret)
        .httpClient(transport())
        .build();
  }

  CertificateClient certificates(String vault) {
    return certificates(vault, credential());
  }

  CertificateClient certificates(String vault, TokenCredential credential) {
    return new CertificateClientBuilder()
        .vaultUrl("https://" + vault + ".vault.azure.net")
        .credential(credential)
        .httpClient(transport())
        .addPolicy(new ContractPolicy())
        .buildClient();
  }

  SecretClient secrets(String vault) {
    return new SecretClientBuilder()
        .vaultUrl("https://" + vault + ".vault.azure.net")
        .credential(credential())
        .httpClient(transport())
        .buildClient();
  }

  KeyClient keys(String vault) {
    return new KeyClientBuilder()
        .vaultUrl("https://" + vault + ".vault.azure.net")
        .credential(credential())
        .httpClient(transport())
        .buildClient();
  }

  @Override
  public void close() {
    emulator.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
