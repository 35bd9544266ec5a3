package io.certwright.emulator.arm;

import io.certwright.emulator.entra.AccessTokens;
import io.certwright.emulator.http.*;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;

public final class ResourceManager implements Service {
  public ResourceManager(Tenants t, AccessTokens a, Clock c, RequestCounts r) {}

  @Override
  public Reply answer(Request r) {
    return Reply.empty(501);
  }
}
