package io.certwright.enrollment.privateca.rest;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.Pem;
import io.certwright.enrollment.privateca.IssuerRole;
import io.certwright.enrollment.privateca.PublishRevocationList;
import io.certwright.enrollment.privateca.ReadCaCertificate;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What relying parties fetch of a private CA (RFC 5280, sections 4.2.1.13 and 4.2.2.1). */
@Path("/api/v1/authorities/{id}")
@Tag(name = "Authorities")
public class CaResource {

  private static final String PEM = "application/x-pem-file";
  private static final String DER = "application/pkix-cert";
  private static final String CRL = "application/pkix-crl";

  private final ReadCaCertificate readCaCertificate;
  private final PublishRevocationList publishRevocationList;

  public CaResource(
      ReadCaCertificate readCaCertificate, PublishRevocationList publishRevocationList) {
    this.readCaCertificate = readCaCertificate;
    this.publishRevocationList = publishRevocationList;
  }

  @GET
  @Path("certificate")
  @Produces(PEM)
  @Operation(summary = "A CA's certificate: format pem, der or chain, of issuing or root")
  public RestResponse<byte[]> certificate(
      @PathParam("id") String id,
      @QueryParam("format") @DefaultValue("pem") String format,
      @QueryParam("of") @DefaultValue("issuing") String of) {
    CertificateChain chain = readCaCertificate.read(Ids.parse("authority", id), role(of));
    return switch (format) {
      case "pem" -> answer(PEM, text(Pem.certificate(chain.endEntity())));
      case "chain" -> answer(PEM, text(Pem.certificates(chain.certificates())));
      case "der" -> answer(DER, chain.endEntity());
      default -> throw Failure.invalid("?format", "pem, der or chain.");
    };
  }

  @GET
  @Path("crl")
  @Produces(CRL)
  @Operation(summary = "A CA's revocation list: of issuing or root")
  public RestResponse<byte[]> revocationList(
      @PathParam("id") String id, @QueryParam("of") @DefaultValue("issuing") String of) {
    return answer(CRL, publishRevocationList.publish(Ids.parse("authority", id), role(of)));
  }

  private static IssuerRole role(String of) {
    return switch (of) {
      case "issuing" -> IssuerRole.ISSUING;
      case "root" -> IssuerRole.ROOT;
      default -> throw Failure.invalid("?of", "issuing or root.");
    };
  }

  private static byte[] text(String pem) {
    return pem.getBytes(StandardCharsets.US_ASCII);
  }

  private static RestResponse<byte[]> answer(String type, byte[] body) {
    return RestResponse.ResponseBuilder.ok(body).type(type).build();
  }
}
