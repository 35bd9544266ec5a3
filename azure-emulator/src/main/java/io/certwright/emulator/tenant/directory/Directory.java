package io.certwright.emulator.tenant.directory;

import java.util.List;

/** Who can sign in to a tenant. */
public record Directory(
    List<Application> applications, List<User> users, List<ManagedIdentity> managedIdentities) {}
