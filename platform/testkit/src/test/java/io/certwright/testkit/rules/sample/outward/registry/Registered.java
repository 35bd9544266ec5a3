package io.certwright.testkit.rules.sample.outward.registry;

import io.certwright.testkit.rules.sample.outward.registry.http.Remote;

public record Registered(Remote remote) {}
