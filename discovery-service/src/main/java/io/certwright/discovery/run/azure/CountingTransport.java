package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.certwright.discovery.run.Requests;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Counts what really goes out to a vault, repeats by Azure's client included. */
final class CountingTransport implements HttpClient {

  private static final Pattern LISTS =
      Pattern.compile("/(deleted)?certificates/?|/certificates/[^/]+/versions");
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient transport;
  private final AtomicInteger lists = new AtomicInteger();
  private final AtomicInteger gets = new AtomicInteger();
  private final AtomicInteger throttled = new AtomicInteger();

  CountingTransport(HttpClient transport) {
    this.transport = transport;
  }

  Requests requests() {
    return new Requests(lists.get(), gets.get(), throttled.get());
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    count(request);
    return transport.send(request, context).doOnNext(this::count);
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    count(request);
    HttpResponse response = transport.sendSync(request, context);
    count(response);
    return response;
  }

  private void count(HttpRequest request) {
    boolean list = LISTS.matcher(request.getUrl().getPath()).matches();
    (list ? lists : gets).incrementAndGet();
  }

  private void count(HttpResponse response) {
    if (response.getStatusCode() == TOO_MANY_REQUESTS) {
      throttled.incrementAndGet();
    }
  }
}
