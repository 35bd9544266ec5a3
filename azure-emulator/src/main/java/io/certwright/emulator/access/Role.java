package io.certwright.emulator.access;

import java.util.List;
import java.util.Set;

/** A role definition: built into Azure, or a tenant's own. */
public sealed interface Role permits BuiltInRole, CustomRole {

  /** A GUID. */
  String id();

  String title();

  String description();

  /** Operations on Azure Resource Manager. */
  Actions actions();

  /** Operations on the data inside a vault. */
  Actions dataActions();

  List<String> assignableScopes();

  /**
   * The ids of the only roles that this one may give and take away, where a condition says so;
   * empty when there is no condition.
   */
  default Set<String> delegableRoles() {
    return Set.of();
  }
}
