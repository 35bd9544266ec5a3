package io.certwright.platform.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code X-Correlation-Id} in and out, on every answer, failures included. */
public class CorrelationFilter {

  @ServerRequestFilter(preMatching = true)
  public void begin(ContainerRequestContext request) {
    CorrelationId.start(request.getHeaderString(CorrelationId.HEADER));
  }

  @ServerResponseFilter
  public void answer(ContainerResponseContext response) {
    response.getHeaders().putSingle(CorrelationId.HEADER, CorrelationId.current());
  }
}
