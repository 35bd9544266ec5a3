package io.certwright.platform.sample;

import java.time.Instant;

/** A part of the platform that is plain Java. */
public record PlainClock(Instant now) {}
