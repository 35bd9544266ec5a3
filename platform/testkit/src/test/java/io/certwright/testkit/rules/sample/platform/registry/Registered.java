package io.certwright.testkit.rules.sample.platform.registry;

import io.certwright.platform.sample.ManagedClock;

public record Registered(ManagedClock clock) {}
