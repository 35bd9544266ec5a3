package io.certwright.emulator.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The roles that can be given in one tenant. */
public final class RoleDefinitions {

  private final List<Role> all;

  public RoleDefinitions(List<CustomRole> custom) {
    this.all = Stream.concat(Stream.of(BuiltInRole.values()), custom.stream()).toList();
  }

  public List<Role> all() {
    return all;
  }

  public Optional<Role> find(String titleOrId) {
    return all.stream()
        .filter(
            role ->
                role.title().equalsIgnoreCase(titleOrId) || role.id().equalsIgnoreCase(titleOrId))
        .findFirst();
  }
}
