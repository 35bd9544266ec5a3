package io.certwright.enrollment.vault.azure;

import com.azure.security.keyvault.certificates.models.CertificateContentType;
import com.azure.security.keyvault.certificates.models.CertificateKeyCurveName;
import com.azure.security.keyvault.certificates.models.CertificateKeyType;
import com.azure.security.keyvault.certificates.models.CertificateKeyUsage;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.CertificatePolicyAction;
import com.azure.security.keyvault.certificates.models.LifetimeAction;
import com.azure.security.keyvault.certificates.models.SubjectAlternativeNames;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.certificate.DotNetName;
import io.certwright.enrollment.certificate.KeySpecification;
import io.certwright.enrollment.certificate.KeyType;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.NewCertificate;
import java.util.List;

/** Says what is wanted in the words of a Key Vault policy. */
final class Policies {

  private static final List<String> SERVER_AND_CLIENT =
      List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
  private static final int SHARE_OF_LIFE = 80;

  private Policies() {}

  static CertificatePolicy policy(NewCertificate wanted) {
    AlternativeNames names = wanted.specification().sans();
    String subject = DotNetName.format(DistinguishedName.parse(wanted.specification().subject()));
    CertificatePolicy policy =
        subject.isEmpty()
            ? new CertificatePolicy(wanted.issuerName(), alternativeNames(names))
            : new CertificatePolicy(
                wanted.issuerName(), subject, names.isEmpty() ? null : alternativeNames(names));
    return key(policy, wanted.specification().key())
        .setContentType(
            wanted.contentType() == ContentType.PEM
                ? CertificateContentType.PEM
                : CertificateContentType.PKCS12)
        .setValidityInMonths(wanted.validityMonths())
        .setEnhancedKeyUsage(SERVER_AND_CLIENT)
        // The vault would renew what it signed by itself, behind our back.
        .setLifetimeActions(
            new LifetimeAction(CertificatePolicyAction.EMAIL_CONTACTS)
                .setLifetimePercentage(SHARE_OF_LIFE));
  }

  private static CertificatePolicy key(CertificatePolicy policy, KeySpecification key) {
    policy.setExportable(key.exportable()).setKeyReusable(key.reuse());
    if (key.type() == KeyType.RSA) {
      return policy
          .setKeyType(key.hsm() ? CertificateKeyType.RSA_HSM : CertificateKeyType.RSA)
          .setKeySize(key.size())
          .setKeyUsage(CertificateKeyUsage.DIGITAL_SIGNATURE, CertificateKeyUsage.KEY_ENCIPHERMENT);
    }
    return policy
        .setKeyType(key.hsm() ? CertificateKeyType.EC_HSM : CertificateKeyType.EC)
        .setKeyCurveName(CertificateKeyCurveName.fromString(key.curve().azureName()))
        .setKeyUsage(CertificateKeyUsage.DIGITAL_SIGNATURE);
  }

  private static SubjectAlternativeNames alternativeNames(AlternativeNames names) {
    SubjectAlternativeNames sans = new SubjectAlternativeNames();
    if (!names.dns().isEmpty()) {
      sans.setDnsNames(names.dns());
    }
    if (!names.email().isEmpty()) {
      sans.setEmails(names.email());
    }
    if (!names.upn().isEmpty()) {
      sans.setUserPrincipalNames(names.upn());
    }
    return sans;
  }
}
