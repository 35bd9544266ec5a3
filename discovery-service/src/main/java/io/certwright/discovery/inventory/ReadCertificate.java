package io.certwright.discovery.inventory;

import io.certwright.platform.problem.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to one location of the inventory. */
public final class ReadCertificate {

  private final CertificateSearch search;

  public ReadCertificate(CertificateSearch search) {
    this.search = search;
  }

  /** A certificate to download. */
  public record File(String mediaType, byte[] content) {}

  /** Oldest first, at most {@code limit} entries. */
  public List<PastChange> history(UUID id, @Nullable UUID after, int limit) {
    List<PastChange> history = search.history(id, after, limit);
    if (history.isEmpty() && search.find(id).isEmpty()) {
      throw Failure.notFound("certificate", id);
    }
    return history;
  }

  /** The current one first, then the youngest. */
  public List<VersionItem> versions(UUID id) {
    List<VersionItem> versions = search.versions(id);
    if (versions.isEmpty()) {
      throw Failure.notFound("certificate", id);
    }
    return versions;
  }

  /**
   * @param format {@code pem} or {@code der}
   */
  public File file(UUID id, String format) {
    if (!format.equals("pem") && !format.equals("der")) {
      throw Failure.invalid("?format", "pem or der.");
    }
    byte[] der = search.der(id).orElseThrow(() -> Failure.notFound("certificate", id));
    return format.equals("der")
        ? new File("application/pkix-cert", der)
        : new File("application/x-pem-file", pem(der));
  }

  /** RFC 7468, section 5. */
  private static byte[] pem(byte[] der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return ("-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
