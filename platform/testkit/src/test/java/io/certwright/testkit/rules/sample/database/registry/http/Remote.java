package io.certwright.testkit.rules.sample.database.registry.http;

import java.sql.Connection;

public record Remote(Connection connection) {}
