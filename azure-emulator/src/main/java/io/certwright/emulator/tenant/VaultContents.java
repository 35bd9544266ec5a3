package io.certwright.emulator.tenant;

import io.certwright.emulator.certificate.CertificateStore;
import io.certwright.emulator.contact.Contacts;
import io.certwright.emulator.issuing.CertificateIssuers;

/** What a vault holds. */
public record VaultContents(
    CertificateStore certificates, CertificateIssuers issuers, Contacts contacts) {}
