package io.certwright.platform.http;

import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every request passes: {@code X-Correlation-Id} in and out, and a look at its parameters. */
public class RequestFilters {

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    CorrelationId.start(request.getHeaderString(CorrelationId.HEADER));
  }

  /** PostgreSQL cannot keep it, hence nothing can be found by it. */
  @ServerRequestFilter
  public void refuseNul(ContainerRequestContext request) {
    request
        .getUriInfo()
        .getQueryParameters()
        .forEach(
            (name, values) -> {
              if (values.stream().anyMatch(NulRefusal::isIn)) {
                throw Failure.invalid("?" + name, NulRefusal.DETAIL);
              }
            });
  }

  @ServerResponseFilter
  public void answer(ContainerResponseContext response) {
    response.getHeaders().putSingle(CorrelationId.HEADER, CorrelationId.current());
  }
}
