package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.JsonFields;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.network.ClientAddress;
import io.certwright.emulator.network.IpRange;
import java.util.List;
import java.util.Optional;

/** From where vaults see requests come, to be read and to be changed. */
public final class ClientAddressPages {

  private final ClientAddress address;

  private ClientAddressPages(ClientAddress address) {
    this.address = address;
  }

  public static List<Page> of(ClientAddress address) {
    ClientAddressPages pages = new ClientAddressPages(address);
    return List.of(
        new Page("GET", "/client-address", request -> pages.show()),
        new Page("POST", "/client-address", pages::change));
  }

  private Reply show() {
    ObjectNode body = Json.object();
    body.put("address", address.pretended().orElse(null));
    return Reply.json(200, body);
  }

  /** Without an address each client's own counts again. */
  private Reply change(Request request) {
    JsonFields fields = JsonFields.of(request.body()).allowing("address");
    Optional<String> wanted = fields.text("address");
    if (wanted.isPresent() && !IpRange.isAddress(wanted.get())) {
      throw fields.bad("address", "'%s' is not an IPv4 address".formatted(wanted.get()));
    }
    address.pretend(wanted.orElse(null));
    return show();
  }
}
