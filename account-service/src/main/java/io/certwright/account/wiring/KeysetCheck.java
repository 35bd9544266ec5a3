package io.certwright.account.wiring;

import io.certwright.account.credential.RequireKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A service whose keyset is another one than that of its database does not start. */
@Singleton
public class KeysetCheck {

  void check(@Observes StartupEvent event, RequireKeys requireKeys) {
    requireKeys.require();
  }
}
