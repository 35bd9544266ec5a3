package io.certwright.emulator.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.BadField;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the emulator says about itself and lets be changed, in plain HTTP. */
public final class OwnPages implements Service {

  private static final String ROOT = "/emulator";

  private final BrowserGuard guard;
  private final List<Page> pages;

  /**
   * @param ownNames names under which the emulator is reached, besides {@code localhost}
   */
  public OwnPages(List<String> ownNames, List<List<Page>> pages) {
    this.guard = new BrowserGuard(ownNames);
    this.pages = pages.stream().flatMap(List::stream).toList();
  }

  @Override
  public Reply answer(Request request) {
    Optional<String> refusal = guard.refusal(request);
    if (refusal.isPresent()) {
      return error(403, "Forbidden", refusal.get(), null);
    }
    try {
      return find(request);
    } catch (BadField bad) {
      return error(400, "BadRequest", bad.getMessage(), bad.pointer());
    }
  }

  private Reply find(Request request) {
    List<Page> here = pages.stream().filter(page -> isAt(page, request.path())).toList();
    if (here.isEmpty()) {
      return error(404, "NotFound", "There is no such page; there are " + paths(), null);
    }
    return here.stream()
        .filter(page -> page.method().equals(request.method()))
        .findFirst()
        .map(page -> page.handler().apply(request))
        .orElseGet(() -> notAllowed(here));
  }

  private static boolean isAt(Page page, String path) {
    return path.startsWith(ROOT) && page.isAt(path.substring(ROOT.length()));
  }

  private String paths() {
    return pages.stream()
        .map(page -> ROOT + page.path())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Reply notAllowed(List<Page> here) {
    String methods = here.stream().map(Page::method).collect(Collectors.joining(", "));
    return error(405, "MethodNotAllowed", "This page takes " + methods, null)
        .with("Allow", methods);
  }

  /**
   * @param pointer place in the request's body; null for none
   */
  static Reply error(int status, String code, String message, String pointer) {
    ObjectNode body = Json.object();
    ObjectNode error = body.putObject("error").put("code", code).put("message", message);
    if (pointer != null) {
      error.put("pointer", pointer);
    }
    return Reply.json(status, body);
  }
}
