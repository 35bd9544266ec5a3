package io.certwright.emulator.proxy;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.weather.Answering;
import io.certwright.emulator.weather.Outcome;
import io.certwright.emulator.weather.Outcome.Transmission;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Clock;
import java.time.Duration;
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
  private final Answering answering;
  private final Clock clock;
  private final Tunnels tunnels;

  Exchange(Vertx vertx, Answering answering, Clock clock, Tunnels tunnels) {
    this.vertx = vertx;
    this.answering = answering;
    this.clock = clock;
    this.tunnels = tunnels;
  }

  void handle(HttpServerRequest incoming) {
    incoming
        .body()
        .onSuccess(body -> answer(incoming, read(incoming, body)))
        .onFailure(failure -> fail(incoming, failure));
  }

  private void answer(HttpServerRequest incoming, Request request) {
    long received = System.nanoTime();
    vertx
        .executeBlocking(() -> answering.answer(request), false)
        .compose(this::heldBack)
        .compose(
            outcome -> {
              answering.leaving(request, outcome, Duration.ofNanos(System.nanoTime() - received));
              return deliver(incoming, outcome);
            })
        .onFailure(failure -> fail(incoming, failure));
  }

  /** The outcome once its delay is over; a timer waits, no thread does. */
  private Future<Outcome> heldBack(Outcome outcome) {
    long millis = outcome.delay().toMillis();
    if (millis == 0) {
      return Future.succeededFuture(outcome);
    }
    Promise<Outcome> over = Promise.promise();
    vertx.setTimer(millis, timer -> over.complete(outcome));
    return over.future();
  }

  private Request read(HttpServerRequest incoming, Buffer body) {
    Map<String, String> headers = new LinkedHashMap<>();
    incoming
        .headers()
        .forEach(
            header ->
                headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    // HTTP/2, which plain clients may upgrade to, has it as a field of its own.
    if (incoming.authority() != null) {
      headers.putIfAbsent("host", incoming.authority().toString());
    }
    return new Request(
        incoming.method().name(),
        host(headers.getOrDefault("host", "")),
        incoming.path() == null ? "/" : incoming.path(),
        incoming.query(),
        headers,
        body.getBytes(),
        tunnels.clientAddress(incoming));
  }

  /** A client that has gone away in the meantime does not make it fail. */
  private Future<Void> deliver(HttpServerRequest incoming, Outcome outcome) {
    if (outcome.transmission() == Transmission.RESET) {
      tunnels.reset(incoming);
      return Future.succeededFuture();
    }
    Reply reply = outcome.reply();
    HttpServerResponse response = incoming.response().setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    response.putHeader("Date", DATE.format(ZonedDateTime.now(clock.withZone(ZoneOffset.UTC))));
    Buffer body = Buffer.buffer(reply.body());
    Future<Void> sent =
        outcome.transmission() == Transmission.TRUNCATED
            ? truncated(incoming, response, body)
            : response.end(body);
    return sent.otherwiseEmpty();
  }

  /** Promises the whole body, or one byte where there is none, and sends half of it. */
  private static Future<Void> truncated(
      HttpServerRequest incoming, HttpServerResponse response, Buffer body) {
    response.putHeader("Content-Length", Integer.toString(Math.max(1, body.length())));
    return response
        .write(body.getBuffer(0, body.length() / 2))
        .compose(written -> incoming.connection().close());
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
