package io.certwright.emulator.traffic;

import java.time.Instant;

/**
 * One call to Azure and what its client got.
 *
 * @param path without the query, which may hold codes
 * @param status 0 when the client got no answer: the connection was reset
 * @param millis from the last byte of the request to the first one of the answer
 * @param applicationId what the token says, whether or not it was accepted; empty without one
 * @param clientRequestId empty when the client sent none
 * @param fault id of the rule that interfered; empty when none did
 */
public record Passage(
    Instant time,
    String host,
    String method,
    String path,
    String operation,
    int status,
    double millis,
    String applicationId,
    String clientRequestId,
    String fault) {}
