package io.certwright.enrollment;

import io.certwright.contracts.Environment;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.AlternativeNames;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.certificate.Curve;
import io.certwright.enrollment.certificate.KeySpecification;
import io.certwright.enrollment.certificate.KeyType;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ordinary values, for tests that are about something else. */
public final class Samples {

  public static final UUID ACCOUNT = UUID.fromString("01936b1e-0000-7000-8000-000000000001");
  public static final String VAULT =
      "/subscriptions/5a5a5a5a-1111-4222-8333-444455556666/resourceGroups/shop"
          + "/providers/Microsoft.KeyVault/vaults/shop-prod";
  public static final KeySpecification EC_KEY =
      new KeySpecification(KeyType.EC, null, Curve.P_256, false, true, false);
  public static final KeySpecification RSA_KEY =
      new KeySpecification(KeyType.RSA, 2048, null, false, true, false);

  private Samples() {}

  public static CertificateSpecification specification(KeySpecification key) {
    return new CertificateSpecification(
        "CN=www.example.com,O=Example", dns("www.example.com"), key, 90);
  }

  public static AlternativeNames dns(String... names) {
    return new AlternativeNames(List.of(names), List.of(), List.of());
  }

  public static VaultTarget target(String name) {
    return new VaultTarget(
        ACCOUNT,
        VaultId.parse(VAULT).orElseThrow(),
        VaultAddress.of("https://shop-prod.vault.azure.net/", AzureCloud.of(Environment.AZURE)),
        name);
  }

  public static EnrollmentRequest request(UUID authorityId, AuthorityKind kind, String name) {
    return new EnrollmentRequest(
        target(name),
        authorityId,
        kind,
        specification(EC_KEY),
        ContentType.PFX,
        Map.of("team", "shop"),
        "");
  }
}
