package io.certwright.account.lending;

import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.security.auth.x500.X500Principal;

/** The services that are lent tokens, however they show who they are. */
public final class Callers {

  private final List<Caller> callers;

  public Callers(Collection<Caller> callers) {
    this.callers = List.copyOf(callers);
  }

  public Optional<Caller> withClientId(String clientId) {
    return first(caller -> caller.clientId().equals(clientId));
  }

  public Optional<Caller> withCertificate(X500Principal subject) {
    return first(caller -> caller.certificate().equals(subject));
  }

  /**
   * @throws Failure FORBIDDEN when the caller is lent no tokens for that resource
   */
  void require(String name, AzureResource resource) {
    boolean may =
        first(caller -> caller.name().equals(name))
            .filter(caller -> caller.resources().contains(resource))
            .isPresent();
    if (!may) {
      throw new Failure(FailureCode.FORBIDDEN, name + " is lent no tokens for " + resource + ".");
    }
  }

  private Optional<Caller> first(Predicate<Caller> matches) {
    return callers.stream().filter(matches).findFirst();
  }
}
