package io.certwright.testkit.rules.sample.field.registry.rest;

import jakarta.inject.Inject;

public final class Accounts {
  @Inject String name;
}
