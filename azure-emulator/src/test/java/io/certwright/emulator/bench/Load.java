package io.certwright.emulator.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.ProxyOptions;
import io.vertx.core.net.ProxyType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** Requests over some kept connections, each sending its next when the last was answered. */
final class Load implements AutoCloseable {

  private static final int CONNECTIONS = 8;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client;

  /**
   * @param proxyPort 0 for none
   */
  Load(int proxyPort) {
    HttpClientOptions options =
        new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false);
    if (proxyPort > 0) {
      options.setProxyOptions(
          new ProxyOptions().setType(ProxyType.HTTP).setHost("127.0.0.1").setPort(proxyPort));
    }
    this.client = vertx.createHttpClient(options.setMaxPoolSize(CONNECTIONS));
  }

  /**
   * @param cost of the server, its processor time
   */
  record Result(int requests, Duration took, Duration cost) {

    long perProcessorSecond() {
      return Math.round(requests * 1e9 / cost.toNanos());
    }

    long perSecond() {
      return Math.round(requests * 1e9 / took.toNanos());
    }
  }

  /** Sends the requests of the numbers from 0 on; an answer that is not 200 ends it all. */
  Result run(ServerProcess server, int requests, IntFunction<RequestOptions> request) {
    Duration before = server.processorTime();
    long start = System.nanoTime();
    AtomicInteger next = new AtomicInteger();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < CONNECTIONS; lane++) {
      Promise<Void> done = Promise.promise();
      more(next, requests, request, done);
      lanes.add(done.future());
    }
    Future.all(lanes).toCompletionStage().toCompletableFuture().join();
    return new Result(
        requests,
        Duration.ofNanos(System.nanoTime() - start),
        server.processorTime().minus(before));
  }

  /** One promise for the whole lane: a future for each request would nest them all. */
  private void more(
      AtomicInteger next, int requests, IntFunction<RequestOptions> request, Promise<Void> done) {
    int number = next.getAndIncrement();
    if (number >= requests) {
      done.complete();
      return;
    }
    client
        .request(request.apply(number).setMethod(HttpMethod.GET))
        .compose(HttpClientRequest::send)
        .compose(
            answer ->
                answer.statusCode() == 200
                    ? answer.body()
                    : Future.failedFuture("answered " + answer.statusCode()))
        .onSuccess(body -> more(next, requests, request, done))
        .onFailure(done::tryFail);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
