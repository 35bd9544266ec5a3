package io.certwright.emulator;

import io.certwright.emulator.admin.ClientAddressPages;
import io.certwright.emulator.admin.ClockPages;
import io.certwright.emulator.admin.FaultPages;
import io.certwright.emulator.admin.LatencyPages;
import io.certwright.emulator.admin.OwnPages;
import io.certwright.emulator.admin.Page;
import io.certwright.emulator.admin.RequestPages;
import io.certwright.emulator.admin.SnapshotPages;
import io.certwright.emulator.admin.StatePages;
import io.certwright.emulator.admin.ThrottlePages;
import io.certwright.emulator.arm.ResourceManager;
import io.certwright.emulator.clock.EmulatorClock;
import io.certwright.emulator.entra.EntraId;
import io.certwright.emulator.entra.federation.FederationIssuer;
import io.certwright.emulator.entra.federation.FederationPages;
import io.certwright.emulator.entra.signin.UserInfo;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.imds.AppServiceIdentity;
import io.certwright.emulator.imds.MetadataService;
import io.certwright.emulator.keyvault.KeyVault;
import io.certwright.emulator.network.ClientAddress;
import io.certwright.emulator.proxy.AzureFront;
import io.certwright.emulator.proxy.EmulatorAuthority;
import io.certwright.emulator.proxy.FrontServer;
import io.certwright.emulator.proxy.OwnPort;
import io.certwright.emulator.seed.TenantBuilder;
import io.certwright.emulator.snapshot.Snapshots;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.throttle.Throttle;
import io.certwright.emulator.traffic.Traffic;
import io.certwright.emulator.weather.Answering;
import io.certwright.emulator.weather.Weather;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** A running emulator of Azure: a proxy on one port, and its state for those in the same JVM. */
public final class Emulator implements AutoCloseable {

  private final EmulatorAuthority authority;
  private final Tenants tenants;
  private final EmulatorClock clock;
  private final Weather weather;
  private final ClientAddress clientAddress = new ClientAddress();
  private final FrontServer server;
  private final int port;

  private Emulator(EmulatorOptions options) {
    this.clock = new EmulatorClock(options.clock());
    this.tenants = new TenantBuilder(clock, options.delays()).build(options.seed());
    FederationIssuer issuer = new FederationIssuer(clock);
    FederationPages federation = new FederationPages(issuer);
    this.authority = EmulatorAuthority.create(serverNames());
    AccessTokens tokens = new AccessTokens(clock);
    EntraId entra = new EntraId(tenants, tokens, issuer, clock);
    AzureFront azure =
        new AzureFront(
            tenants,
            entra,
            new ResourceManager(tenants, tokens, clock, options.delays()),
            new KeyVault(tenants, tokens, clock),
            byHost(federation, new UserInfo(tokens, clock)));
    this.weather =
        new Weather(
            azure,
            tenants,
            new Throttle(clock, options.weather().throttle()),
            new Traffic(clock, options.weather().accessLog()));
    options.weather().latencies().forEach(weather.latencies()::set);
    Snapshots snapshots = new Snapshots(tenants, clock, options.delays());
    OwnPort ownPort =
        new OwnPort(
            byPath(tokens),
            weather.around(entra),
            Answering.plainly(ownPages(options.host(), snapshots, federation)));
    this.server =
        new FrontServer(vertx(), authority, azure, weather, ownPort, clientAddress, clock);
    this.port = listen(options);
  }

  /**
   * Starts an emulator and waits until it listens.
   *
   * @throws EmulatorStartFailure when it cannot listen where it should
   */
  public static Emulator start(EmulatorOptions options) {
    return new Emulator(options);
  }

  public int port() {
    return port;
  }

  /** The certificate that clients must trust, as PEM. */
  public String caPem() {
    return authority.certificatePem();
  }

  public Tenants tenants() {
    return tenants;
  }

  /** The first tenant of the seed: the only one in most. */
  public Tenant tenant() {
    return tenants.all().get(0);
  }

  /** The time of the emulated services; may be moved and stopped while they run. */
  public EmulatorClock clock() {
    return clock;
  }

  /** What calls meet: latencies, faults, and the counts of what passed. */
  public Weather weather() {
    return weather;
  }

  /** From where Azure sees its clients come: what the firewalls of vaults judge by. */
  public ClientAddress clientAddress() {
    return clientAddress;
  }

  @Override
  public void close() {
    await(server.close());
  }

  private OwnPages ownPages(String host, Snapshots snapshots, FederationPages federation) {
    return new OwnPages(
        List.of(host),
        List.of(
            StatePages.of(authority.certificatePem(), tenants, weather.traffic().tally()),
            SnapshotPages.of(snapshots),
            ClockPages.of(clock),
            ClientAddressPages.of(clientAddress),
            FaultPages.of(weather.faults()),
            LatencyPages.of(weather.latencies()),
            ThrottlePages.of(weather.throttle(), tenants),
            RequestPages.of(weather.traffic().tally()),
            List.of(new Page("POST", "/federated-token", federation::answer))));
  }

  /** What is reached on the emulator's own port because no client asks a proxy for it. */
  private Map<String, Answering> byPath(AccessTokens tokens) {
    return Map.of(
        MetadataService.PATH,
        weather.around(new MetadataService(tenants, tokens, clock)),
        UserInfo.PATH,
        weather.around(new UserInfo(tokens, clock)),
        AppServiceIdentity.PATH,
        weather.around(new AppServiceIdentity(tenants, tokens, clock)));
  }

  private static Map<String, Service> byHost(Service federation, Service userInfo) {
    Map<String, Service> services = new HashMap<>();
    services.put(FederationIssuer.HOST, federation);
    UserInfo.hosts().forEach(host -> services.put(host, userInfo));
    return services;
  }

  private static List<String> serverNames() {
    List<String> names = new ArrayList<>(AzureCloud.certificateNames());
    names.add(FederationIssuer.HOST);
    names.addAll(UserInfo.hosts());
    return names;
  }

  private int listen(EmulatorOptions options) {
    try {
      return await(server.listen(options.host(), options.port()));
    } catch (CompletionException failure) {
      await(server.close());
      throw new EmulatorStartFailure(
          "Cannot listen on %s:%d: %s"
              .formatted(options.host(), options.port(), failure.getCause().getMessage()),
          failure);
    }
  }

  /** Nothing is served from files, so Vert.x need not make a cache directory. */
  private static Vertx vertx() {
    FileSystemOptions noFiles =
        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
    return Vertx.vertx(new VertxOptions().setFileSystemOptions(noFiles));
  }

  private static <T> T await(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
