package io.certwright.testkit.rules.sample.outward.registry.http;

public final class Remote {}
