package io.certwright.emulator.admin;

import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.RequestCounts;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.tenant.Tenants;

/** What the emulator says about itself, in plain HTTP. */
public final class OwnPages implements Service {

  private final String caPem;
  private final StateView state;

  public OwnPages(String caPem, Tenants tenants, RequestCounts counts) {
    this.caPem = caPem;
    this.state = new StateView(tenants, counts);
  }

  @Override
  public Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /emulator/ca.pem" -> Reply.text(200, "application/x-pem-file", caPem);
      case "GET /emulator/state" -> Reply.json(200, state.render());
      default ->
          Reply.text(
              404,
              "text/plain",
              "This is a proxy to an Azure emulator: use it by HTTPS_PROXY, or ask for"
                  + " /emulator/ca.pem or /emulator/state.\n");
    };
  }
}
