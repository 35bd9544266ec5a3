package io.certwright.testkit.rules.sample.tidy.registry.kafka;

public final class AccountConsumer {}
