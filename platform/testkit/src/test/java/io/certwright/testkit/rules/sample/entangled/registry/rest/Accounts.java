package io.certwright.testkit.rules.sample.entangled.registry.rest;

import io.certwright.testkit.rules.sample.entangled.registry.http.Remote;

public record Accounts(Remote remote) {}
