package io.certwright.emulator.entra.token;

import io.certwright.emulator.tenant.directory.User;
import java.util.List;
import java.util.Optional;

/** Whom an access token speaks for. */
public sealed interface Subject {

  List<String> roles();

  /**
   * An application by itself.
   *
   * @param managedIdentity the ARM id, when it is a managed identity
   */
  record ServicePrincipal(String objectId, List<String> roles, Optional<String> managedIdentity)
      implements Subject {}

  /** A user through an application. */
  record SignedIn(User user, List<String> scopes, List<String> roles) implements Subject {}
}
