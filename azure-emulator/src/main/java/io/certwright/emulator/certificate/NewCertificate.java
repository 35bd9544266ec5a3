package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.util.Map;

/**
 * A request to create a certificate.
 *
 * @param enabled null means yes
 * @param tags null when not sent
 * @param preserveCertOrder null when not sent
 */
public record NewCertificate(
    CertificatePolicy policy,
    Boolean enabled,
    Map<String, String> tags,
    Boolean preserveCertOrder) {}
