package io.certwright.testkit.rules.sample.row.registry.http;

public final class AccountRow {}
