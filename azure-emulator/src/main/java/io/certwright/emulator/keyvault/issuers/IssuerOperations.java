package io.certwright.emulator.keyvault.issuers;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.issuing.CertificateIssuer;
import io.certwright.emulator.issuing.CertificateIssuers;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Listing;
import io.certwright.emulator.keyvault.call.Operation;
import java.time.Clock;
import java.util.List;

/** The CAs that a vault can order at. */
public final class IssuerOperations {

  private static final String ONE = " certificates/issuers/*";

  private final Clock clock;

  public IssuerOperations(Clock clock) {
    this.clock = clock;
  }

  public List<Operation> all() {
    return List.of(
        new Operation(
            "GET certificates/issuers",
            "listCertificateIssuers",
            DataAction.ISSUER_LIST,
            IssuerOperations::list),
        new Operation(
            "GET" + ONE,
            "getCertificateIssuer",
            DataAction.ISSUER_GET,
            call -> whole(call, issuers(call).get(name(call)))),
        new Operation("PUT" + ONE, "setCertificateIssuer", DataAction.ISSUER_SET, this::set),
        new Operation(
            "PATCH" + ONE, "updateCertificateIssuer", DataAction.ISSUER_SET, this::update),
        new Operation(
            "DELETE" + ONE,
            "deleteCertificateIssuer",
            DataAction.ISSUER_DELETE,
            call -> whole(call, issuers(call).remove(name(call)))));
  }

  private static Reply list(Call call) {
    Listing listing = new Listing(call.request());
    return Reply.json(
        200,
        listing.render(
            issuers(call).list(listing.from(), listing.most()),
            issuer -> IssuerView.item(call, issuer)));
  }

  private Reply set(Call call) {
    JsonNode body = Fields.body(call.request());
    String name = name(call);
    CertificateIssuer issuer =
        IssuerReader.read(name, body, issuers(call).find(name), clock.instant());
    issuers(call).put(issuer);
    return whole(call, issuer);
  }

  private Reply update(Call call) {
    JsonNode body = Fields.body(call.request());
    return whole(
        call,
        issuers(call)
            .update(name(call), issuer -> IssuerReader.patched(issuer, body, clock.instant())));
  }

  private static Reply whole(Call call, CertificateIssuer issuer) {
    return Reply.json(200, IssuerView.whole(call, issuer));
  }

  private static String name(Call call) {
    return Call.requireName(call.segments().get(2));
  }

  private static CertificateIssuers issuers(Call call) {
    return call.vault().contents().issuers();
  }
}
