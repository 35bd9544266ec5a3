package io.certwright.emulator.seed;

import java.util.List;

/**
 * A role that the tenant has defined for itself.
 *
 * @param id a GUID, required
 */
public record RoleDefinitionSeed(
    String id,
    String name,
    String description,
    List<String> actions,
    List<String> notActions,
    List<String> dataActions,
    List<String> notDataActions,
    List<String> assignableScopes) {}
