package io.certwright.account.doctor;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.ClientSecret;
import io.certwright.account.doctor.azure.AzureEstates;
import io.certwright.account.vaultcheck.HostNames.Resolution;
import io.certwright.account.vaultcheck.VaultExamination;
import io.certwright.account.vaultcheck.azure.AzureVaultProbe;
import io.certwright.contracts.Environment;
import io.certwright.emulator.Emulator;
import io.certwright.emulator.EmulatorOptions;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.sdk.ArmManagers;
import io.certwright.platform.azure.sdk.AzureClients;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.ProxyOptions;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * An account of ours and the emulated Azure that it is of: healthy, until a test makes something go
 * wrong. The account is examined through the real SDK.
 */
final class EmulatedAccount implements AutoCloseable {

  static final String OTHER_ADDRESS = "198.51.100.7";

  /** Hastier than an account is really examined, so that a test need not wait. */
  static final Pace PACE =
      new Pace(Duration.ofSeconds(4), Duration.ofSeconds(20), Duration.ofSeconds(40));

  private final Vertx vertx = Vertx.vertx();
  private final ParallelCalls calls = new ParallelCalls(4);
  private final Emulator emulator =
      Emulator.start(
          EmulatorOptions.ordinary().withSeed(DoctorTenant.seed()).withDelays(Delays.none()));
  private final HttpClient trusting;
  private final HttpClient distrusting;
  private final StoredCredential stored;
  private final AzureClients clients;
  private final Examination examination;
  private boolean vaultsTrusted = true;
  private boolean namesResolved = true;

  /**
   * @param tokenFile what the platform is said to have written for workload identity
   */
  EmulatedAccount(Path tokenFile) {
    this.trusting = transport(true);
    this.distrusting = transport(false);
    HttpClient transport = this::send;
    this.stored = new StoredCredential(transport, tokenFile);
    this.clients = new AzureClients(transport).impatient();
    this.examination =
        new Examination(
            stored.signIn(),
            new AzureEstates(clients, stored.signIn()),
            new VaultExamination(this::resolve, new AzureVaultProbe(clients, stored.signIn())),
            calls,
            PACE);
    emulator.clientAddress().pretend("203.0.113.10");
  }

  /** Everything is as it was at the beginning. */
  void recover() throws IOException, InterruptedException {
    emulator.weather().faults().clear();
    vaultsTrusted = true;
    namesResolved = true;
    stored.register(
        DoctorTenant.DIRECTORY, DoctorTenant.APPLICATION, new ClientSecret(DoctorTenant.SECRET));
    DoctorTenant.putInto(emulator);
  }

  /** As the emulator's own issuer signs it. */
  String federatedToken(String subject) throws IOException, InterruptedException {
    URI page = URI.create("http://127.0.0.1:" + emulator.port() + "/emulator/federated-token");
    return java.net.http.HttpClient.newHttpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("subject=" + subject))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  Findings examine() {
    return examination.examine(stored.account());
  }

  Emulator emulator() {
    return emulator;
  }

  Tenant tenant() {
    return emulator.tenant();
  }

  Application application() {
    return tenant().application(DoctorTenant.APPLICATION).orElseThrow();
  }

  Vault vault(String name) {
    return emulator.tenants().vault(name);
  }

  /** The account as it is registered with us. */
  StoredCredential stored() {
    return stored;
  }

  void trustVaults(boolean trusted) {
    vaultsTrusted = trusted;
  }

  void resolveNames(boolean resolved) {
    namesResolved = resolved;
  }

  /** Azure Resource Manager as an owner of everything sees it. */
  ArmManagers asOwner() {
    TokenCredential owner =
        new ClientSecretCredentialBuilder()
            .tenantId(DoctorTenant.DIRECTORY)
            .clientId(DoctorTenant.OWNER)
            .clientSecret(DoctorTenant.OWNER_SECRET)
            .httpClient(trusting)
            .build();
    return clients.managers(
        AzureCloud.of(Environment.AZURE), UUID.fromString(DoctorTenant.DIRECTORY), owner);
  }

  @Override
  public void close() {
    examination.close();
    emulator.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Mono<HttpResponse> send(HttpRequest request) {
    String host = request.getUrl().getHost();
    boolean toVault = host.endsWith(".vault.azure.net");
    if (toVault && !namesResolved) {
      return Mono.error(new UnknownHostException(host));
    }
    return (toVault && !vaultsTrusted ? distrusting : trusting).send(request);
  }

  private Resolution resolve(String host) {
    return namesResolved
        ? new Resolution.LeftToProxy("127.0.0.1")
        : new Resolution.NotFound("the resolver of this machine knows no such name.");
  }

  private HttpClient transport(boolean trustingEmulator) {
    HttpClientOptions options =
        new HttpClientOptions()
            .setMaxHeaderSize(64 * 1024)
            .setProxyOptions(new ProxyOptions().setHost("127.0.0.1").setPort(emulator.port()));
    if (trustingEmulator) {
      options.setTrustOptions(new PemTrustOptions().addCertValue(Buffer.buffer(emulator.caPem())));
    }
    return new VertxHttpClientBuilder().vertx(vertx).httpClientOptions(options).build();
  }
}
