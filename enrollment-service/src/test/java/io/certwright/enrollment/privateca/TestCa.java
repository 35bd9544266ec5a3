package io.certwright.enrollment.privateca;

import io.certwright.enrollment.TestClock;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.CaKeyType;
import io.certwright.enrollment.authority.PrivateCaSettings;
import io.certwright.enrollment.authority.RegisteredAuthority;
import io.certwright.enrollment.authority.ValidityLimits;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** A private authority, established in memory. */
public final class TestCa {

  public static final UUID ID = UUID.fromString("01936b1e-0000-7000-8000-000000000003");

  public final TestClock clock;
  public final InMemoryCas cas = new InMemoryCas();
  public final InMemoryIssuedCertificates issued = new InMemoryIssuedCertificates();
  public final PrivateAuthority authority;
  public final RegisteredAuthority registered;

  public TestCa(TestClock clock, CaKeyType keyType, int issuingDays) {
    this.clock = clock;
    this.authority =
        new PrivateAuthority(
            cas,
            issued,
            new PlaceBoundSealing(),
            new CaAddresses(URI.create("http://ca.example.com/")),
            clock);
    this.registered =
        new RegisteredAuthority(
            ID,
            1,
            "Example",
            AuthorityKind.PRIVATE,
            Optional.of(
                new PrivateCaSettings(
                    "Example Ltd", keyType, 3650, issuingDays, new ValidityLimits(398, 90))),
            clock.instant(),
            clock.instant());
    authority.establish(registered).run();
  }

  public TestCa(TestClock clock) {
    this(clock, CaKeyType.EC, 1825);
  }
}
