package io.certwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses a body over 1 MiB before it is read, with a problem document where the HTTP server itself
 * would answer with nothing. {@link BodyCount} does it for a body that does not tell its length.
 */
@Singleton
public class BodyLimit {

  static final String DETAIL = "A body may have 1 MiB (1048576 bytes) at most.";
  static final long MAX_BYTES = 1024 * 1024;
  private static final int BEFORE_EVERYTHING = 10_000;

  private final ObjectMapper json;

  public BodyLimit(ObjectMapper json) {
    this.json = json;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_EVERYTHING);
  }

  private void check(RoutingContext context) {
    String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null || isAllowed(length)) {
      context.next();
    } else {
      refuse(context);
    }
  }

  private static boolean isAllowed(String length) {
    try {
      return Long.parseLong(length) <= MAX_BYTES;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void refuse(RoutingContext context) {
    String correlationId = CorrelationId.start(context.request().getHeader(CorrelationId.HEADER));
    Problem problem = Problem.of(new Failure(FailureCode.BODY_TOO_LARGE, DETAIL));
    CorrelationId.end();
    context
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(CorrelationId.HEADER, correlationId)
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(document(problem));
  }

  private String document(Problem problem) {
    try {
      return json.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A problem cannot be written as JSON", e);
    }
  }
}
