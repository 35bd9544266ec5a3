package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.fault.Fault;
import io.certwright.emulator.fault.FaultReader;
import io.certwright.emulator.fault.FaultView;
import io.certwright.emulator.fault.Faults;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import java.util.List;

/** The faults that are to happen. */
public final class FaultPages {

  private final Faults faults;

  private FaultPages(Faults faults) {
    this.faults = faults;
  }

  public static List<Page> of(Faults faults) {
    FaultPages pages = new FaultPages(faults);
    return List.of(
        new Page("GET", "/faults", request -> pages.list()),
        new Page("POST", "/faults", pages::add),
        new Page("DELETE", "/faults", request -> pages.clear()),
        new Page("POST", "/faults/reset", request -> pages.reset()),
        new Page("GET", "/faults/*", pages::get),
        new Page("DELETE", "/faults/*", pages::remove));
  }

  private Reply list() {
    ObjectNode body = Json.object();
    body.set("faults", Json.arrayOf(faults.all().stream().map(FaultView::of).toList()));
    return Reply.json(200, body);
  }

  private Reply add(Request request) {
    Fault fault = faults.add(FaultReader.read(request.body()));
    return Reply.json(201, FaultView.of(fault)).with("Location", "/emulator/faults/" + fault.id());
  }

  private Reply clear() {
    faults.clear();
    return Reply.empty(204);
  }

  private Reply reset() {
    faults.reset();
    return list();
  }

  private Reply get(Request request) {
    return faults
        .find(Page.last(request))
        .map(fault -> Reply.json(200, FaultView.of(fault)))
        .orElseGet(() -> none(request));
  }

  private Reply remove(Request request) {
    return faults.remove(Page.last(request)) ? Reply.empty(204) : none(request);
  }

  private static Reply none(Request request) {
    return OwnPages.error(404, "NotFound", "No fault is called " + Page.last(request), null);
  }
}
