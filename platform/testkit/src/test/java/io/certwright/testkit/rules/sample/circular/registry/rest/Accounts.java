package io.certwright.testkit.rules.sample.circular.registry.rest;

import io.certwright.testkit.rules.sample.circular.wiring.Beans;

public record Accounts(Beans beans) {}
