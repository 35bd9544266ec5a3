package io.certwright.emulator.tenant.directory;

import java.util.List;
import java.util.Map;

/**
 * A person who may sign in, without a password.
 *
 * @param assignedRoles app roles by the id of the application that they belong to
 */
public record User(
    String objectId,
    String userPrincipalName,
    String name,
    Map<String, List<String>> assignedRoles) {

  public List<String> rolesOf(Application application) {
    return assignedRoles.getOrDefault(application.id(), List.of());
  }
}
