package io.certwright.emulator.issuing;

import io.certwright.emulator.certificate.CertificateAuthorities;
import io.certwright.emulator.certificate.OrderOutcome;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.certificate.x509.Signing;
import java.security.PublicKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.cert.X509CertificateHolder;

/** The issuer objects of one vault. Threads may share it. */
public final class CertificateIssuers implements CertificateAuthorities {

  private final ConcurrentSkipListMap<String, CertificateIssuer> byName =
      new ConcurrentSkipListMap<>();

  public void put(CertificateIssuer issuer) {
    byName.put(key(issuer.name()), issuer);
  }

  public Optional<CertificateIssuer> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /**
   * @throws KeyVaultError 404 when there is none
   */
  public CertificateIssuer get(String name) {
    return find(name).orElseThrow(CertificateIssuers::notFound);
  }

  public CertificateIssuer update(String name, UnaryOperator<CertificateIssuer> change) {
    CertificateIssuer updated =
        byName.computeIfPresent(key(name), (key, issuer) -> change.apply(issuer));
    return Optional.ofNullable(updated).orElseThrow(CertificateIssuers::notFound);
  }

  public CertificateIssuer remove(String name) {
    return Optional.ofNullable(byName.remove(key(name))).orElseThrow(CertificateIssuers::notFound);
  }

  /** In the order of the upper-cased names. */
  public Page<CertificateIssuer> list(String from, int most) {
    List<CertificateIssuer> rest =
        byName.tailMap(key(from), true).values().stream().limit(most + 1L).toList();
    return rest.size() > most
        ? new Page<>(rest.subList(0, most), Optional.of(key(rest.get(most).name())))
        : new Page<>(rest, Optional.empty());
  }

  @Override
  public OrderOutcome order(Issuer issuer) {
    return get(issuer.name()).order();
  }

  @Override
  public List<X509CertificateHolder> issue(
      OrderOutcome outcome, CertificatePolicy policy, PublicKey key, Signing.Validity validity) {
    return ProviderAuthority.of(outcome.provider()).issue(policy, key, validity);
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private static KeyVaultError notFound() {
    return new KeyVaultError(404, "CertificateIssuerNotFound", null, "Issuer not found");
  }
}
