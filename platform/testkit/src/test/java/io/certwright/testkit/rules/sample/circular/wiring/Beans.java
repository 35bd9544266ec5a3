package io.certwright.testkit.rules.sample.circular.wiring;

public final class Beans {}
