package io.certwright.testkit.rules.sample.resource.registry.http;

public final class AccountResource {}
