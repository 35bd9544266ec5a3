package io.certwright.emulator.bench;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.proxy.EmulatorAuthority;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;

/**
 * The control: HTTPS of the same library with the same kind of certificate, no proxy before it,
 * answering every request with as many bytes as a certificate bundle has. Nothing that speaks TLS
 * with this library can be faster.
 */
final class BareServer {

  private static final int BUNDLE_BYTES = 2200;

  private BareServer() {}

  public static void main(String[] arguments) {
    EmulatorAuthority authority = EmulatorAuthority.create(AzureCloud.certificateNames());
    PemKeyCertOptions identity =
        new PemKeyCertOptions()
            .addCertValue(Buffer.buffer(authority.serverCertificatePem()))
            .addKeyValue(Buffer.buffer(authority.serverKeyPem()));
    Buffer body = Buffer.buffer(new byte[BUNDLE_BYTES]);
    Vertx.vertx()
        .createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(identity))
        .requestHandler(request -> request.response().end(body))
        .listen(0, "127.0.0.1")
        .onSuccess(server -> System.out.println("bare server on 127.0.0.1:" + server.actualPort()))
        .onFailure(failure -> System.exit(1));
  }
}
