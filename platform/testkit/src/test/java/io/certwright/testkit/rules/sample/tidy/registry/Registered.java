package io.certwright.testkit.rules.sample.tidy.registry;

import io.certwright.platform.sample.PlainClock;

public record Registered(PlainClock clock, byte[][] certificates) {}
