package io.certwright.testkit.rules.sample.rootless;

public final class Stray {}
