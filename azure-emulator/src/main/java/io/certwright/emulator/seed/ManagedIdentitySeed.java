package io.certwright.emulator.seed;

/**
 * An identity of the machine that the emulator plays.
 *
 * @param clientId a GUID, required
 * @param resourceId ARM id of the identity or, of a system-assigned one, of the machine
 */
public record ManagedIdentitySeed(
    String clientId, String objectId, String resourceId, Boolean systemAssigned) {}
