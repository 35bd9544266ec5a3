package io.certwright.testkit.rules.sample.entangled.registry.http;

public final class Remote {}
