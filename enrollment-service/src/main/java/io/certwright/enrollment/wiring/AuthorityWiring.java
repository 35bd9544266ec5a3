package io.certwright.enrollment.wiring;

import io.certwright.enrollment.authority.Authorities;
import io.certwright.enrollment.authority.ChangeAuthority;
import io.certwright.enrollment.authority.CheckAuthority;
import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.authority.CreateAuthority;
import io.certwright.enrollment.authority.RemoveAuthority;
import io.certwright.enrollment.privateca.CaAddresses;
import io.certwright.enrollment.privateca.IssuedCertificates;
import io.certwright.enrollment.privateca.PrivateAuthority;
import io.certwright.enrollment.privateca.PrivateCas;
import io.certwright.enrollment.privateca.PublishRevocationList;
import io.certwright.enrollment.privateca.ReadCaCertificate;
import io.certwright.enrollment.privateca.RevocationLists;
import io.certwright.platform.id.Ids;
import io.certwright.platform.sealing.Sealing;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Builds the authorities and the connector of each kind. */
public class AuthorityWiring {

  @Produces
  @Singleton
  Connectors connectors(
      PrivateCas cas,
      IssuedCertificates issued,
      Sealing sealing,
      EnrollmentConfig config,
      Clock clock) {
    return new Connectors(
        List.of(
            new PrivateAuthority(
                cas, issued, sealing, new CaAddresses(config.publicUrl()), clock)));
  }

  @Produces
  @Singleton
  CreateAuthority createAuthority(
      Authorities authorities, Connectors connectors, Transactions transactions, Clock clock) {
    return new CreateAuthority(authorities, connectors, transactions, Ids::next, clock);
  }

  @Produces
  @Singleton
  ChangeAuthority changeAuthority(Authorities authorities, Transactions transactions, Clock clock) {
    return new ChangeAuthority(authorities, transactions, clock);
  }

  @Produces
  @Singleton
  RemoveAuthority removeAuthority(Authorities authorities, Transactions transactions) {
    return new RemoveAuthority(authorities, transactions);
  }

  @Produces
  @Singleton
  CheckAuthority checkAuthority(Authorities authorities, Connectors connectors) {
    return new CheckAuthority(authorities, connectors);
  }

  @Produces
  @Singleton
  ReadCaCertificate readCaCertificate(PrivateCas cas) {
    return new ReadCaCertificate(cas);
  }

  @Produces
  @Singleton
  PublishRevocationList publishRevocationList(
      PrivateCas cas,
      RevocationLists lists,
      Sealing sealing,
      Transactions transactions,
      Clock clock) {
    return new PublishRevocationList(cas, lists, sealing, transactions, clock);
  }
}
