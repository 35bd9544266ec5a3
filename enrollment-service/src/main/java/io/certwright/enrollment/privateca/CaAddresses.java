package io.certwright.enrollment.privateca;

import java.net.URI;
import java.util.UUID;

/**
 * Where relying parties find a CA's certificate and revocation list; part of each certificate.
 *
 * @param publicUrl under which they reach this service
 */
public record CaAddresses(URI publicUrl) {

  String certificate(UUID authorityId, IssuerRole role) {
    return authority(authorityId) + "/certificate?format=der&of=" + word(role);
  }

  String revocationList(UUID authorityId, IssuerRole role) {
    return authority(authorityId) + "/crl?of=" + word(role);
  }

  private String authority(UUID id) {
    String base = publicUrl.toString().replaceAll("/+$", "");
    return base + "/api/v1/authorities/" + id;
  }

  private static String word(IssuerRole role) {
    return role == IssuerRole.ROOT ? "root" : "issuing";
  }
}
