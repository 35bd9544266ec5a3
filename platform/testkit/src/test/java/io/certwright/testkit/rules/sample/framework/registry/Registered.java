package io.certwright.testkit.rules.sample.framework.registry;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public final class Registered {}
