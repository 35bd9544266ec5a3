package io.certwright.emulator.admin;

import io.certwright.emulator.http.JsonFields;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.throttle.Throttle;
import io.certwright.emulator.throttle.ThrottleOptions;
import io.certwright.emulator.throttle.ThrottleOptions.Mode;
import io.certwright.emulator.throttle.ThrottleView;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How Key Vault throttles, and who else uses its vaults. */
public final class ThrottlePages {

  private final Throttle throttle;
  private final Tenants tenants;

  private ThrottlePages(Throttle throttle, Tenants tenants) {
    this.throttle = throttle;
    this.tenants = tenants;
  }

  public static List<Page> of(Throttle throttle, Tenants tenants) {
    ThrottlePages pages = new ThrottlePages(throttle, tenants);
    return List.of(
        new Page("GET", "/throttling", request -> pages.show()),
        new Page("POST", "/throttling", pages::change),
        new Page("GET", "/background", request -> pages.showBackground()),
        new Page("POST", "/background", pages::setBackground));
  }

  private Reply show() {
    return Reply.json(200, ThrottleView.of(throttle));
  }

  private Reply change(Request request) {
    JsonFields fields =
        JsonFields.of(request.body()).allowing("mode", "retryAfter", "scale", "refusalsCount");
    ThrottleOptions now = throttle.options();
    throttle.change(
        new ThrottleOptions(
            fields.text("mode").map(mode -> mode(fields, mode)).orElse(now.mode()),
            fields.flag("retryAfter").orElse(now.retryAfter()),
            fields.number("scale", 0, 1_000_000).orElse(now.scale()),
            fields.flag("refusalsCount").orElse(now.refusalsCount())));
    return show();
  }

  private static Mode mode(JsonFields fields, String text) {
    return Stream.of(Mode.values())
        .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(() -> fields.bad("mode", "'%s' is not off, fixed or sliding".formatted(text)));
  }

  private Reply showBackground() {
    return Reply.json(200, ThrottleView.backgroundOf(throttle));
  }

  private Reply setBackground(Request request) {
    JsonFields fields = JsonFields.of(request.body()).allowing("vault", "share");
    String name = fields.text("vault").orElseThrow(() -> fields.bad("vault", "is required"));
    double share =
        fields.number("share", 0, 1).orElseThrow(() -> fields.bad("share", "is required"));
    Vault vault =
        tenants.all().stream()
            .flatMap(Tenant::vaults)
            .filter(one -> one.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> fields.bad("vault", "no vault is called " + name));
    if (throttle.options().mode() == Mode.OFF) {
      throw fields.bad("share", "there is no budget to share while throttling is off");
    }
    throttle.setBackground(vault, share);
    return showBackground();
  }
}
