package io.certwright.enrollment.issuing.db;

import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.vault.ContentType;
import java.util.Map;

/** The column {@code details}: what of a request nobody searches for. */
record StoredDetails(
    CertificateSpecification specification,
    ContentType contentType,
    Map<String, String> tags,
    String comments) {}
