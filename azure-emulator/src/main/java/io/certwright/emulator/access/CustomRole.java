package io.certwright.emulator.access;

import java.util.List;

/** A role that a tenant has defined for itself. */
public record CustomRole(
    String id,
    String title,
    String description,
    Actions actions,
    Actions dataActions,
    List<String> assignableScopes)
    implements Role {}
