package io.certwright.emulator.contract;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.util.BinaryData;
import io.certwright.emulator.contract.Contract.Exchange;
import java.util.List;
import reactor.core.publisher.Mono;

/** Holds the exchanges of an Azure SDK client against the contract. */
public final class ContractPolicy implements HttpPipelinePolicy {

  @Override
  public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
    return next.process()
        .map(HttpResponse::buffer)
        .flatMap(
            response ->
                response
                    .getBodyAsString()
                    .defaultIfEmpty("")
                    .map(body -> checked(context.getHttpRequest(), response, body)));
  }

  private static HttpResponse checked(HttpRequest request, HttpResponse response, String body) {
    BinaryData sent = request.getBodyAsBinaryData();
    Exchange exchange =
        new Exchange(
            request.getHttpMethod().toString(),
            request.getUrl().getPath(),
            sent == null ? null : sent.toString(),
            response.getStatusCode(),
            response.getHeaders().getValue(HttpHeaderName.CONTENT_TYPE),
            body);
    List<String> violations = Contract.certificates().violations(exchange);
    if (!violations.isEmpty()) {
      throw new AssertionError(exchange + " violates the contract: " + violations);
    }
    return response;
  }
}
