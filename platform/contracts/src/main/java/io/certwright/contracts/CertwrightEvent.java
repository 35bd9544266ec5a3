package io.certwright.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.UUID;

/**
 * A fact that one service tells the others, in the past tense.
 *
 * <p>An event never carries a secret, a private key, a CSR or the body of a remote answer.
 */
public sealed interface CertwrightEvent permits AccountEvent, DiscoveryEvent, EnrollmentEvent {

  /** The record key: the id of the thing it is about, so that its events stay in order. */
  @JsonIgnore
  UUID aggregateId();
}
