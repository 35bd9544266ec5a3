package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.budget.VaultTraffic.Permit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends to a vault as its budget allows. A request that Azure refuses waits, with all others to
 * that vault, and is sent again; nothing above may repeat it (see {@code AzureClients#paced}).
 */
final class PacedTransport implements HttpClient {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;
  private static final int NOT_IMPLEMENTED = 501;
  private static final int TRIES = 4;

  private final HttpClient transport;
  private final VaultTraffic traffic;

  PacedTransport(HttpClient transport, VaultTraffic traffic) {
    this.transport = transport;
    this.traffic = traffic;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.fromCallable(() -> sendSync(request, context))
        .subscribeOn(Schedulers.boundedElastic());
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    HttpResponse response = sendOnce(request, context);
    for (int tries = 1; isRefusal(response) && tries < TRIES; tries++) {
      // Read to its end, so that the connection can be used again.
      response.getBodyAsBinaryData();
      response = sendOnce(request, context);
    }
    return response;
  }

  private HttpResponse sendOnce(HttpRequest request, Context context) {
    Permit permit = traffic.await();
    HttpResponse response;
    try {
      response = transport.sendSync(request, context);
    } catch (RuntimeException e) {
      traffic.failed(permit);
      throw e;
    }
    tell(permit, response);
    return response;
  }

  private void tell(Permit permit, HttpResponse response) {
    int status = response.getStatusCode();
    if (isRefusal(response)) {
      traffic.refused(permit, retryAfter(response));
    } else if (status >= SERVER_ERROR && status != NOT_IMPLEMENTED) {
      traffic.failed(permit);
    } else {
      traffic.succeeded();
    }
  }

  private static boolean isRefusal(HttpResponse response) {
    return response.getStatusCode() == TOO_MANY_REQUESTS;
  }

  /** Seconds, as Azure writes it; a date, or nothing, counts as nothing. */
  private static @Nullable Duration retryAfter(HttpResponse response) {
    String text = response.getHeaderValue(HttpHeaderName.RETRY_AFTER);
    boolean seconds = text != null && text.matches("\\d{1,6}");
    return seconds ? Duration.ofSeconds(Long.parseLong(text)) : null;
  }
}
