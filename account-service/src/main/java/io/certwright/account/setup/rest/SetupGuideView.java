package io.certwright.account.setup.rest;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.rights.BuiltInRole;
import io.certwright.account.rights.Purpose;
import io.certwright.account.setup.SetupGuide;
import io.certwright.account.setup.SetupRequest;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import java.util.List;

/** The guide with what it is about. */
public record SetupGuideView(
    Environment environment,
    AccessModel accessModel,
    String scope,
    String applicationName,
    CredentialKind credentialKind,
    Purpose purpose,
    List<RoleView> roles,
    List<String> certificatePermissions,
    List<String> steps,
    String script,
    String bicep,
    String terraform) {

  public record RoleView(String name, String id) {

    static RoleView of(BuiltInRole role) {
      return new RoleView(role.label(), role.id());
    }
  }

  static SetupGuideView of(SetupGuide guide) {
    SetupRequest request = guide.request();
    return new SetupGuideView(
        request.environment(),
        request.accessModel(),
        request.scope().toString(),
        request.applicationName(),
        request.credentialKind(),
        request.purpose(),
        guide.roles().stream().map(RoleView::of).toList(),
        guide.certificatePermissions(),
        guide.steps(),
        guide.script(),
        guide.bicep(),
        guide.terraform());
  }
}
