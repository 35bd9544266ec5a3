package io.certwright.platform.azure;

import java.util.Map;
import java.util.UUID;

public record ResourceGroup(
    UUID subscription, String name, String location, Map<String, String> tags) {}
