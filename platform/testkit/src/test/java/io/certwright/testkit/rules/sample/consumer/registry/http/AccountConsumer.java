package io.certwright.testkit.rules.sample.consumer.registry.http;

public final class AccountConsumer {}
