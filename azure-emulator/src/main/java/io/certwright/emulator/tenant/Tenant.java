package io.certwright.emulator.tenant;

import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.access.RoleDefinitions;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.Directory;
import io.certwright.emulator.tenant.directory.User;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Microsoft Entra tenant with its directory and subscriptions.
 *
 * @param id a GUID
 * @param domain its first verified domain, such as {@code contoso.onmicrosoft.com}
 */
public record Tenant(
    String id,
    String name,
    String domain,
    AzureCloud cloud,
    Directory directory,
    List<Subscription> subscriptions,
    RoleAssignments roleAssignments,
    RoleDefinitions roleDefinitions) {

  public List<Application> applications() {
    return directory.applications();
  }

  public Optional<Application> application(String applicationId) {
    return applications().stream()
        .filter(application -> application.id().equalsIgnoreCase(applicationId))
        .findFirst();
  }

  /** The application that {@code resource} names, by its id or one of its URIs. */
  public Optional<Application> resource(String resource) {
    return applications().stream()
        .filter(application -> application.isResource(resource))
        .findFirst();
  }

  public Optional<User> user(String objectId) {
    return directory.users().stream().filter(user -> user.objectId().equals(objectId)).findFirst();
  }

  public Stream<ResourceGroup> resourceGroups() {
    return subscriptions.stream().flatMap(subscription -> subscription.resourceGroups().stream());
  }

  public Stream<Vault> vaults() {
    return resourceGroups().flatMap(group -> group.vaults().stream());
  }
}
