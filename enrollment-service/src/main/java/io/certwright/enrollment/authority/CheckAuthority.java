package io.certwright.enrollment.authority;

import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/** Finds out whether an authority could issue now. */
public final class CheckAuthority {

  private final Authorities authorities;
  private final Connectors connectors;

  public CheckAuthority(Authorities authorities, Connectors connectors) {
    this.authorities = authorities;
    this.connectors = connectors;
  }

  public AuthorityCheck check(UUID id) {
    RegisteredAuthority authority =
        authorities.find(id).orElseThrow(() -> Failure.notFound("authority", id));
    return new AuthorityCheck(
        connectors
            .of(authority.kind())
            .map(connector -> connector.inspect(authority))
            .orElseGet(CheckAuthority::vaultSigns));
  }

  private static List<AuthorityCheck.Line> vaultSigns() {
    return List.of(
        new AuthorityCheck.Line(
            "vault",
            AuthorityCheck.Status.PASS,
            "Each vault signs its certificates by itself; there is nothing to reach."));
  }
}
