package io.certwright.discovery.inventory.rest;

import io.certwright.discovery.finding.Finding;
import io.certwright.discovery.finding.Findings;
import io.certwright.discovery.finding.rest.CertificateFindingView;
import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.InventoryItem;
import io.certwright.discovery.inventory.ReadCertificate;
import io.certwright.discovery.inventory.rest.VersionView.VersionsView;
import io.certwright.discovery.ownership.Owners;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1/certificates")
@Tag(name = "Inventory")
public class CertificateResource {

  private final CertificateSearch search;
  private final ReadCertificate read;
  private final Findings findings;
  private final Owners owners;

  public CertificateResource(
      CertificateSearch search, ReadCertificate read, Findings findings, Owners owners) {
    this.search = search;
    this.read = read;
    this.findings = findings;
    this.owners = owners;
  }

  @GET
  @Operation(summary = "Search the certificates of all vaults")
  public Page<CertificateView> list(
      @BeanParam CertificateQuery query, @BeanParam PageRequest page) {
    List<InventoryItem> found = search.page(query.read(), page.after(), page.limit() + 1);
    List<UUID> ids = found.stream().map(InventoryItem::id).toList();
    Map<UUID, List<Finding>> wrong = findings.of(ids);
    Map<UUID, String> owner = owners.of(ids);
    return Page.of(
        found,
        page.limit(),
        item -> item.id().toString(),
        item ->
            CertificateView.of(
                item, owner.get(item.id()), CertificateFindingView.brief(wrong.get(item.id()))));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read one certificate in its vault")
  public CertificateView find(String id) {
    InventoryItem item =
        search
            .find(Ids.parse("certificate", id))
            .orElseThrow(() -> Failure.notFound("certificate", id));
    List<Finding> wrong = findings.of(List.of(item.id())).get(item.id());
    return CertificateView.of(
        item,
        owners.of(List.of(item.id())).get(item.id()),
        CertificateFindingView.whole(wrong, item.vault().id().name(), item.name()));
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
