package io.certwright.account.setup.rest;

import io.certwright.account.setup.SetupDraft;
import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is to be set up: a {@code @BeanParam}, of which the HTTP layer fills the fields. */
public class SetupGuideQuery {

  @QueryParam("accessModel")
  @Parameter(required = true, description = "RBAC or ACCESS_POLICY")
  String accessModel;

  @QueryParam("scope")
  @Parameter(required = true, description = "ARM id of a subscription, resource group or vault")
  String scope;

  @QueryParam("environment")
  @Parameter(description = "AZURE (the default), AZURE_US_GOVERNMENT or AZURE_CHINA")
  String environment;

  @QueryParam("directoryId")
  @Parameter(description = "The directory (tenant) that the subscription has to belong to")
  String directoryId;

  @QueryParam("applicationName")
  @Parameter(description = "Certwright if absent")
  String applicationName;

  @QueryParam("credentialKind")
  @Parameter(description = "CLIENT_SECRET if absent")
  String credentialKind;

  @QueryParam("purpose")
  @Parameter(description = "DISCOVERY, ENROLLMENT or ALL (the default)")
  String purpose;

  @QueryParam("format")
  @Parameter(description = "JSON (the default); SCRIPT, BICEP or TERRAFORM for that text alone")
  String format;

  enum Format {
    JSON,
    SCRIPT,
    BICEP,
    TERRAFORM
  }

  SetupDraft draft() {
    return new SetupDraft(
        accessModel, scope, environment, directoryId, applicationName, credentialKind, purpose);
  }

  Format format() {
    return Arrays.stream(Format.values())
        .filter(one -> one.name().equals(format == null ? "JSON" : format))
        .findFirst()
        .orElseThrow(() -> Failure.invalid("?format", "One of JSON, SCRIPT, BICEP, TERRAFORM."));
  }
}
