package io.certwright.enrollment.authority;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The connector of each kind of authority that we call ourselves. */
public final class Connectors {

  private final Map<AuthorityKind, Authority> byKind;

  public Connectors(List<Authority> connectors) {
    this.byKind =
        connectors.stream().collect(Collectors.toMap(Authority::kind, Function.identity()));
  }

  /** Empty where the vault orders by itself. */
  public Optional<Authority> of(AuthorityKind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
