package io.certwright.testkit.rules.sample.deep.registry.rest.view;

public final class Account {}
