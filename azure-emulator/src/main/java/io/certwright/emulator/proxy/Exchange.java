package io.certwright.emulator.proxy;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Carries HTTP between Vert.x and a service; services run on worker threads, as keys take time. */
final class Exchange {

  private static final Logger LOG = Logger.getLogger(Exchange.class.getName());
  private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

  private final Vertx vertx;
  private final Service service;
  private final Clock clock;

  Exchange(Vertx vertx, Service service, Clock clock) {
    this.vertx = vertx;
    this.service = service;
    this.clock = clock;
  }

  void handle(HttpServerRequest incoming) {
    incoming
        .body()
        .compose(body -> vertx.executeBlocking(() -> answer(incoming, body), false))
        .onSuccess(reply -> send(incoming.response(), reply))
        .onFailure(failure -> fail(incoming, failure));
  }

  private Reply answer(HttpServerRequest incoming, Buffer body) {
    return service.answer(read(incoming, body));
  }

  private static Request read(HttpServerRequest incoming, Buffer body) {
    Map<String, String> headers = new LinkedHashMap<>();
    incoming
        .headers()
        .forEach(
            header ->
                headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    return new Request(
        incoming.method().name(),
        host(headers.getOrDefault("host", "")),
        incoming.path() == null ? "/" : incoming.path(),
        incoming.query(),
        headers,
        body.getBytes());
  }

  private void send(HttpServerResponse response, Reply reply) {
    response.setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.putHeader("Date", DATE.format(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))));
    response.end(Buffer.buffer(reply.body()));
  }

  private static void fail(HttpServerRequest incoming, Throwable failure) {
    LOG.log(Level.SEVERE, incoming.method() + " " + incoming.path() + " broke", failure);
    if (!incoming.response().ended()) {
      incoming.response().setStatusCode(500).end("The emulator broke: " + failure);
    }
  }

  private static String host(String hostAndPort) {
    int colon = hostAndPort.indexOf(':');
    String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
    return host.toLowerCase(Locale.ROOT);
  }
}
