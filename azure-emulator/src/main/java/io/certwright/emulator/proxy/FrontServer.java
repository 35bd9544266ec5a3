package io.certwright.emulator.proxy;

import io.certwright.emulator.network.ClientAddress;
import io.certwright.emulator.weather.Answering;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.PemKeyCertOptions;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * The one port of the emulator: a forward proxy whose tunnels end in an inner HTTPS server, and the
 * emulator's own pages for everything that is not {@code CONNECT}.
 */
public final class FrontServer {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int LONGEST_LINE = 32 * 1024;

  private final Vertx vertx;
  private final AzureFront azure;
  private final Exchange ownPort;
  private final HttpServer tls;
  private final HttpServer front;
  private final NetClient toTls;
  private final Tunnels tunnels;

  public FrontServer(
      Vertx vertx,
      EmulatorAuthority authority,
      AzureFront azure,
      Answering weather,
      Answering ownPort,
      ClientAddress clientAddress,
      Clock clock) {
    this.vertx = vertx;
    this.tunnels = new Tunnels(clientAddress);
    this.azure = azure;
    this.ownPort = new Exchange(vertx, ownPort, clock, tunnels);
    PemKeyCertOptions identity =
        new PemKeyCertOptions()
            .addCertValue(Buffer.buffer(authority.serverCertificatePem()))
            .addKeyValue(Buffer.buffer(authority.serverKeyPem()));
    this.tls =
        vertx
            .createHttpServer(limits().setSsl(true).setKeyCertOptions(identity))
            .requestHandler(new Exchange(vertx, weather, clock, tunnels)::handle);
    this.front = vertx.createHttpServer(limits()).requestHandler(this::handle);
    this.toTls = vertx.createNetClient();
  }

  /**
   * @return the port that the front listens on
   */
  public Future<Integer> listen(String host, int port) {
    return tls.listen(0, LOOPBACK)
        .compose(inner -> front.listen(port, host))
        .map(HttpServer::actualPort);
  }

  public Future<Void> close() {
    return vertx.close();
  }

  private static HttpServerOptions limits() {
    return new HttpServerOptions()
        .setMaxInitialLineLength(LONGEST_LINE)
        .setMaxHeaderSize(LONGEST_LINE);
  }

  private void handle(HttpServerRequest request) {
    if (request.method().equals(HttpMethod.CONNECT)) {
      connect(request);
    } else {
      ownPort.handle(request);
    }
  }

  private void connect(HttpServerRequest request) {
    String authority = request.uri();
    int colon = authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    Optional<String> refusal = azure.refusal(host.toLowerCase(Locale.ROOT), port(authority, colon));
    if (refusal.isPresent()) {
      request.response().setStatusCode(502).end(refusal.get() + "\n");
      return;
    }
    request.pause();
    toTls
        .connect(tls.actualPort(), LOOPBACK)
        .compose(inner -> request.toNetSocket().onSuccess(outer -> tunnels.join(outer, inner)))
        .onFailure(failure -> request.response().setStatusCode(502).end(failure + "\n"));
  }

  private static int port(String authority, int colon) {
    String digits = colon < 0 ? "" : authority.substring(colon + 1);
    return digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
