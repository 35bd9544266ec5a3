package io.certwright.emulator.seed;

import java.util.List;
import java.util.Map;

/**
 * Someone who can sign in.
 *
 * @param id object id, derived from the name when null
 * @param roles app roles by the id of the application that they belong to
 */
public record UserSeed(
    String id, String userPrincipalName, String name, Map<String, List<String>> roles) {}
