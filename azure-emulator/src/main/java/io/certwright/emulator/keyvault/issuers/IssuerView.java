package io.certwright.emulator.keyvault.issuers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.issuing.Administrator;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.issuing.Organization;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.Fields;

/** An issuer on the wire: its password never, and a zip code that nobody can set. */
final class IssuerView {

  private IssuerView() {}

  static ObjectNode item(Call call, CertificateIssuer issuer) {
    return Json.object()
        .put("id", call.vault().uri() + "/certificates/issuers/" + issuer.name())
        .put("provider", issuer.provider());
  }

  static ObjectNode whole(Call call, CertificateIssuer issuer) {
    ObjectNode node = item(call, issuer);
    Fields.put(node.putObject("credentials"), "account_id", issuer.accountId());
    node.set("org_details", organization(issuer.organization()));
    node.putObject("attributes")
        .put("enabled", issuer.enabled())
        .put("created", issuer.created().getEpochSecond())
        .put("updated", issuer.updated().getEpochSecond());
    return node;
  }

  private static ObjectNode organization(Organization organization) {
    ObjectNode node = Json.object();
    Fields.put(node, "id", organization.id());
    node.put("zip", 0);
    if (organization.administrators() != null) {
      node.set(
          "admin_details",
          Json.arrayOf(
              organization.administrators().stream().map(IssuerView::administrator).toList()));
    }
    return node;
  }

  private static ObjectNode administrator(Administrator administrator) {
    ObjectNode node = Json.object();
    Fields.put(node, "first_name", administrator.firstName());
    Fields.put(node, "last_name", administrator.lastName());
    Fields.put(node, "email", administrator.email());
    Fields.put(node, "phone", administrator.phone());
    return node;
  }
}
