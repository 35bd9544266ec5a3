package io.certwright.testkit.rules.sample.unknown.registry.soap;

public final class Envelope {}
