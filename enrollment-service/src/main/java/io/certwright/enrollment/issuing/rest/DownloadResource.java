package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.Pem;
import io.certwright.enrollment.certificate.Pkcs7;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
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

/** CSR and certificate of an enrollment as files. */
@Path("/api/v1/enrollments/{id}")
@Tag(name = "Enrollments")
public class DownloadResource {

  private static final String PEM = "application/x-pem-file";
  private static final String DER = "application/pkix-cert";
  private static final String P7B = "application/x-pkcs7-certificates";

  private final Enrollments enrollments;

  public DownloadResource(Enrollments enrollments) {
    this.enrollments = enrollments;
  }

  @GET
  @Path("csr")
  @Produces(PEM)
  @Operation(summary = "The CSR that the vault made, as PEM")
  public RestResponse<byte[]> csr(@PathParam("id") String id) {
    Enrollment enrollment = find(id);
    byte[] der = enrollment.csr().orElseThrow(() -> notYet(enrollment, "It has no CSR")).der();
    return answer(PEM, text(Pem.certificationRequest(der)));
  }

  @GET
  @Path("certificate")
  @Produces(PEM)
  @Operation(summary = "The issued certificate: format pem, der, or chain or p7b with those above")
  public RestResponse<byte[]> certificate(
      @PathParam("id") String id, @QueryParam("format") @DefaultValue("pem") String format) {
    Enrollment enrollment = find(id);
    CertificateChain chain =
        enrollment.chain().orElseThrow(() -> notYet(enrollment, "It has no certificate"));
    return switch (format) {
      case "pem" -> answer(PEM, text(Pem.certificate(chain.endEntity())));
      case "chain" -> answer(PEM, text(Pem.certificates(chain.certificates())));
      case "der" -> answer(DER, chain.endEntity());
      case "p7b" -> answer(P7B, Pkcs7.certificates(chain.certificates()));
      default -> throw Failure.invalid("?format", "pem, der, chain or p7b.");
    };
  }

  private Enrollment find(String id) {
    return enrollments
        .find(Ids.parse("enrollment", id))
        .orElseThrow(() -> Failure.notFound("enrollment", id));
  }

  private static Failure notYet(Enrollment enrollment, String what) {
    return new Failure(
        FailureCode.NOT_FOUND, what + " in the state " + StateName.of(enrollment.state()) + ".");
  }

  private static byte[] text(String pem) {
    return pem.getBytes(StandardCharsets.US_ASCII);
  }

  private static RestResponse<byte[]> answer(String type, byte[] body) {
    return RestResponse.ResponseBuilder.ok(body).type(type).build();
  }
}
