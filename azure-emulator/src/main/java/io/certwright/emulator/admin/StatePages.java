package io.certwright.emulator.admin;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.traffic.RequestTally;
import java.util.List;

/** What the emulator holds, and the CA that clients must trust. */
public final class StatePages {

  private StatePages() {}

  public static List<Page> of(String caPem, Tenants tenants, RequestTally tally) {
    StateView state = new StateView(tenants, tally);
    return List.of(
        new Page("GET", "/ca.pem", request -> Reply.text(200, "application/x-pem-file", caPem)),
        new Page("GET", "/state", request -> Reply.json(200, state.render())));
  }
}
