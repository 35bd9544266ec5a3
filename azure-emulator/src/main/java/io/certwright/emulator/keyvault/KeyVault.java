package io.certwright.emulator.keyvault;

import io.certwright.emulator.entra.AccessTokens;
import io.certwright.emulator.http.*;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;

public final class KeyVault implements Service {
  public KeyVault(Tenants t, AccessTokens a, Clock c, RequestCounts r) {}

  @Override
  public Reply answer(Request r) {
    return Reply.empty(501);
  }
}
