package io.certwright.testkit.rules.sample.tidy.registry.db;

import java.util.UUID;

record AccountRow(UUID id, String name) {}
