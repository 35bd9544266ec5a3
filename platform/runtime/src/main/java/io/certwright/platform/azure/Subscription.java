package io.certwright.platform.azure;

import java.util.UUID;

public record Subscription(UUID id, String name, String state) {}
