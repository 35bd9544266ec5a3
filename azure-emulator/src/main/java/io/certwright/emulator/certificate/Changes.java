package io.certwright.emulator.certificate;

import java.time.Instant;
import java.util.Map;

/** Attributes and tags that a request carries; null means as it was. */
public record Changes(
    Boolean enabled, Instant notBefore, Instant expires, Map<String, String> tags) {}
