package io.certwright.enrollment.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** A network that delivers each order to create, and loses the answer. */
public final class LostAnswers implements HttpClient {

  private final HttpClient transport;
  private final AtomicInteger number = new AtomicInteger();

  public LostAnswers(HttpClient transport) {
    this.transport = transport;
  }

  public int number() {
    return number.get();
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return transport.send(request, context).flatMap(response -> answer(request, response));
  }

  /** The vault's question for a token is no answer to an order. */
  private Mono<HttpResponse> answer(HttpRequest request, HttpResponse response) {
    boolean order = request.getHttpMethod() == HttpMethod.POST && response.getStatusCode() != 401;
    if (!order) {
      return Mono.just(response);
    }
    number.incrementAndGet();
    return response.getBodyAsByteArray().then(Mono.error(new IOException("Connection reset")));
  }
}
