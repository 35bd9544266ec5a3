package io.certwright.account.setup.rest;

import io.certwright.account.setup.SetupGuide;
import io.certwright.account.setup.WriteSetupGuide;
import io.certwright.account.setup.rest.SetupGuideQuery.Format;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What has to be set up in Azure before there can be an account. */
@Path("/api/v1/accounts/setup-guide")
@Tag(name = "Setup")
public class SetupGuideResource {

  private final WriteSetupGuide writeSetupGuide;

  public SetupGuideResource(WriteSetupGuide writeSetupGuide) {
    this.writeSetupGuide = writeSetupGuide;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
  @Operation(
      summary =
          "The registration of an application with the least access: steps, az script, Bicep,"
              + " Terraform")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SetupGuideView.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class))
      })
  public RestResponse<?> guide(@BeanParam SetupGuideQuery query) {
    Format format = query.format();
    SetupGuide guide = writeSetupGuide.write(query.draft());
    return switch (format) {
      case JSON ->
          RestResponse.ResponseBuilder.ok(SetupGuideView.of(guide), MediaType.APPLICATION_JSON_TYPE)
              .build();
      case SCRIPT -> text(guide.script());
      case BICEP -> text(guide.bicep());
      case TERRAFORM -> text(guide.terraform());
    };
  }

  private static RestResponse<String> text(String text) {
    return RestResponse.ResponseBuilder.ok(text, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .build();
  }
}
