package io.certwright.account.setup;

import io.certwright.account.rights.BuiltInRole;
import java.util.List;

/**
 * How an application comes to what it needs, in words and thrice as code.
 *
 * @param certificatePermissions of access policies; empty where roles decide
 * @param script for bash and the Azure CLI
 */
public record SetupGuide(
    SetupRequest request,
    List<BuiltInRole> roles,
    List<String> certificatePermissions,
    List<String> steps,
    String script,
    String bicep,
    String terraform) {

  static SetupGuide of(SetupRequest request) {
    return new SetupGuide(
        request,
        request.roles(),
        request.byRoles() ? List.of() : request.purpose().certificatePermissions(),
        SetupSteps.of(request),
        AzScript.of(request),
        BicepFile.of(request),
        TerraformFile.of(request));
  }
}
