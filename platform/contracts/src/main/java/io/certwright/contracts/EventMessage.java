package io.certwright.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * An event with what CloudEvents 1.0 says of it.
 *
 * @param id unique together with {@code source}; a consumer takes each pair once
 * @param source the service, such as {@code urn:certwright:account-service}
 * @param correlationId of the request that caused it; sent as the extension {@code correlationid}
 */
public record EventMessage(
    UUID id, URI source, Instant time, String correlationId, CertwrightEvent event) {

  public EventType type() {
    return EventType.of(event);
  }
}
