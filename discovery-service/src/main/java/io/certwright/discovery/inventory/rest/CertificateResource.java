package io.certwright.discovery.inventory.rest;

import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.ReadCertificate;
import io.certwright.discovery.inventory.rest.VersionView.VersionsView;
import io.certwright.platform.http.Page;
import io.certwright.platform.http.PageRequest;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/certificates")
@Tag(name = "Inventory")
public class CertificateResource {

  private final CertificateSearch search;
  private final ReadCertificate read;

  public CertificateResource(CertificateSearch search, ReadCertificate read) {
    this.search = search;
    this.read = read;
  }

  @GET
  @Operation(summary = "Search the certificates of all vaults")
  public Page<CertificateView> list(
      @BeanParam CertificateQuery query, @BeanParam PageRequest page) {
    return Page.of(
        search.page(query.read(), page.after(), page.limit() + 1),
        page.limit(),
        item -> item.id().toString(),
        CertificateView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read one certificate in its vault")
  public CertificateView find(String id) {
    return CertificateView.of(
        search
            .find(Ids.parse("certificate", id))
            .orElseThrow(() -> Failure.notFound("certificate", id)));
  }

  @GET
  @Path("/{id}/history")
  @Operation(summary = "What happened to a certificate, oldest first")
  public Page<ChangeView> history(String id, @BeanParam PageRequest page) {
    return Page.of(
        read.history(Ids.parse("certificate", id), page.after(), page.limit() + 1),
        page.limit(),
        change -> change.id().toString(),
        ChangeView::of);
  }

  @GET
  @Path("/{id}/versions")
  @Operation(summary = "The versions of a certificate, the current one first, then the youngest")
  public VersionsView versions(String id) {
    return new VersionsView(
        read.versions(Ids.parse("certificate", id)).stream().map(VersionView::of).toList());
  }

  @GET
  @Path("/{id}/certificate")
  @Produces("application/x-pem-file")
  @Operation(summary = "Download the certificate as PEM or DER")
  public RestResponse<byte[]> download(
      String id, @QueryParam("format") @DefaultValue("pem") String format) {
    ReadCertificate.File file = read.file(Ids.parse("certificate", id), format);
    return ResponseBuilder.ok(file.content(), MediaType.valueOf(file.mediaType())).build();
  }
}
