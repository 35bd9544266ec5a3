package io.certwright.emulator.tenant.directory;

/**
 * An identity of the machine that the emulator plays for those who ask its metadata service.
 *
 * @param resourceId its ARM id; of a system-assigned one, that of the machine
 */
public record ManagedIdentity(
    String clientId, String objectId, String resourceId, boolean systemAssigned) {}
