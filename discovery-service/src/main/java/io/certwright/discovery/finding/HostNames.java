package io.certwright.discovery.finding;

import io.certwright.discovery.x509.CertificateFacts;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names by which clients know a server. */
final class HostNames {

  /** A DNS name with a dot, or an IP address: what a person or a device is called is no host. */
  private static final Pattern HOST =
      Pattern.compile(
          "(\\*\\.)?[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)+\\.?|[0-9a-fA-F:]*:[0-9a-fA-F:.]+");

  private HostNames() {}

  /** It must be one of the alternative names (Baseline Requirements, section 7.1.4.3). */
  static boolean commonNameIsMissing(CertificateFacts facts) {
    String name = facts.commonName();
    return name != null
        && !facts.isMalformed()
        && HOST.matcher(name).matches()
        && isForServers(facts)
        && facts.sans().all().noneMatch(name::equalsIgnoreCase);
  }

  static boolean haveWildcard(CertificateFacts facts) {
    return Stream.concat(Stream.ofNullable(facts.commonName()), facts.sans().dns().stream())
        .anyMatch(name -> name.startsWith("*."));
  }

  /** Without extended key usage a certificate is good for everything. */
  static boolean isForServers(CertificateFacts facts) {
    return facts.extendedKeyUsage().isEmpty()
        || facts.extendedKeyUsage().stream()
            .anyMatch(
                purpose ->
                    "serverAuth".equals(purpose.name())
                        || "anyExtendedKeyUsage".equals(purpose.name()));
  }
}
