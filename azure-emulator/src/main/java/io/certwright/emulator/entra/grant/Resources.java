package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.error.RequestErrors;
import io.certwright.emulator.entra.token.Resource;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import java.util.Optional;

/** Finds what a token is asked for: a service of Microsoft's, or an application of the tenant. */
final class Resources {

  private Resources() {}

  static Resource find(Tenant tenant, String name) {
    Optional<Application> application = tenant.resource(name);
    if (application.isEmpty() && !tenant.cloud().knowsResource(name)) {
      throw RequestErrors.unknownResource(name, tenant);
    }
    if (application.isPresent() && !application.get().isEnabled()) {
      throw RequestErrors.disabledResource(name);
    }
    return new Resource(name, application);
  }
}
