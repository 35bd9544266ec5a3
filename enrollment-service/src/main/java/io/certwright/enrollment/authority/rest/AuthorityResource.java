package io.certwright.enrollment.authority.rest;

import io.certwright.enrollment.authority.Authorities;
import io.certwright.enrollment.authority.AuthorityCheck;
import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.authority.ChangeAuthority;
import io.certwright.enrollment.authority.CheckAuthority;
import io.certwright.enrollment.authority.CreateAuthority;
import io.certwright.enrollment.authority.PrivateCaWishes;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.authority.RemoveAuthority;
import io.certwright.platform.http.ETag;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The authorities that certificates can be ordered from. */
@Path("/api/v1/authorities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorities")
public class AuthorityResource {

  private static final String BODY = "A JSON body is required.";
  private static final String KIND = "authority";

  private final Authorities authorities;
  private final CreateAuthority createAuthority;
  private final ChangeAuthority changeAuthority;
  private final RemoveAuthority removeAuthority;
  private final CheckAuthority checkAuthority;

  public AuthorityResource(
      Authorities authorities,
      CreateAuthority createAuthority,
      ChangeAuthority changeAuthority,
      RemoveAuthority removeAuthority,
      CheckAuthority checkAuthority) {
    this.authorities = authorities;
    this.createAuthority = createAuthority;
    this.changeAuthority = changeAuthority;
    this.removeAuthority = removeAuthority;
    this.checkAuthority = checkAuthority;
  }

  /**
   * @param kind text, so that a word of a later release is told from a wrong one
   */
  public record AuthorityRequest(
      @NotBlank(message = "1 to 128 characters.") @Size(max = 128, message = "1 to 128 characters.")
          String name,
      @NotNull(message = "PRIVATE or SELF_SIGNED.") String kind,
      @Valid PrivateCaRequest privateCa) {

    CreateAuthority.Command toCommand() {
      return new CreateAuthority.Command(
          name.strip(), kind, Optional.ofNullable(privateCa).map(PrivateCaRequest::toWishes));
    }
  }

  public record PrivateCaRequest(
      @Size(max = 64, message = "At most 64 characters (X.520).") String subjectOrganization,
      CaKeyType keyType,
      @Min(30) @Max(9131) Integer rootValidityDays,
      @Min(7) @Max(9131) Integer issuingValidityDays,
      @Min(1) @Max(9131) Integer maxLeafValidityDays,
      @Min(1) @Max(9131) Integer defaultLeafValidityDays) {

    PrivateCaWishes toWishes() {
      return new PrivateCaWishes(
          subjectOrganization,
          keyType,
          rootValidityDays,
          issuingValidityDays,
          maxLeafValidityDays,
          defaultLeafValidityDays);
    }
  }

  /**
   * @param status OK, DEGRADED or FAILED
   */
  public record CheckView(String status, List<AuthorityCheck.Line> checks) {}

  @POST
  @Operation(summary = "Registers an authority; PRIVATE makes its root and issuing CA")
  public RestResponse<AuthorityView> create(@NotNull(message = BODY) @Valid AuthorityRequest body) {
    RegisteredAuthority authority = createAuthority.create(body.toCommand());
    return RestResponse.ResponseBuilder.create(Status.CREATED, AuthorityView.of(authority))
        .header(HttpHeaders.LOCATION, "/api/v1/authorities/" + authority.id())
        .header(HttpHeaders.ETAG, ETag.of(authority.version()))
        .build();
  }

  @GET
  @Operation(summary = "The authorities, oldest first")
  public Page<AuthorityView> list(@BeanParam PageRequest page) {
    return Page.of(
        authorities.list(page.after(), page.limit() + 1),
        page.limit(),
        authority -> authority.id().toString(),
        AuthorityView::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "An authority")
  public RestResponse<AuthorityView> read(@PathParam("id") String id) {
    return tagged(
        authorities.find(Ids.parse(KIND, id)).orElseThrow(() -> Failure.notFound(KIND, id)));
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Changes the name of an authority, or the validity of what it issues")
  public RestResponse<AuthorityView> change(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull(message = BODY) @Valid AuthorityRequest body) {
    return tagged(
        changeAuthority.change(Ids.parse(KIND, id), ETag.ifMatch(ifMatch), body.toCommand()));
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Removes an authority that nothing was ordered from")
  public void remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    removeAuthority.remove(Ids.parse(KIND, id), ETag.ifMatch(ifMatch));
  }

  @POST
  @Path("{id}/check")
  @Operation(summary = "Whether the authority could issue now")
  public CheckView check(@PathParam("id") String id) {
    AuthorityCheck check = checkAuthority.check(Ids.parse(KIND, id));
    return new CheckView(check.status(), check.lines());
  }

  private static RestResponse<AuthorityView> tagged(RegisteredAuthority authority) {
    return RestResponse.ResponseBuilder.ok(AuthorityView.of(authority))
        .header(HttpHeaders.ETAG, ETag.of(authority.version()))
        .build();
  }
}
