package io.certwright.emulator.throttle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.keyvault.VaultHeaders;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.throttle.ThrottleOptions.Mode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets Key Vault refuse what is too much in ten seconds of the emulator's clock, for one vault or
 * for all of a subscription in a region.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/overview-throttling">Key Vault
 *     throttling guidance</a>
 */
public final class Throttle {

  private final Clock clock;
  private final Map<String, Region> regions = new ConcurrentHashMap<>();
  private volatile ThrottleOptions options;

  public Throttle(Clock clock, ThrottleOptions options) {
    this.clock = clock;
    this.options = options;
  }

  public ThrottleOptions options() {
    return options;
  }

  /** Takes effect at once; all that was spent, and every background consumer, is forgotten. */
  public void change(ThrottleOptions newOptions) {
    options = newOptions;
    regions.clear();
  }

  /** The answer to a call that is too much; empty when it may pass, which is then charged. */
  public Optional<Reply> refusal(Request request, String operation, Vault vault) {
    if (options.mode() == Mode.OFF || request.bearerToken().isEmpty()) {
      return Optional.empty();
    }
    return region(vault)
        .spend(vault.name(), Charge.of(request, operation, vault), clock.millis())
        .map(refusal -> reply(refusal, request, vault));
  }

  /**
   * Lets another consumer eat of a vault's budget for ordinary transactions, steadily.
   *
   * @param share 0 to 1; 0 ends it
   */
  public void setBackground(Vault vault, double share) {
    region(vault).setBackground(vault.name(), share, clock.millis());
  }

  /** The regions by subscription and location. */
  Map<String, Region> regions() {
    return new TreeMap<>(regions);
  }

  long now() {
    return clock.millis();
  }

  private Region region(Vault vault) {
    return regions.computeIfAbsent(
        vault.subscriptionId() + "/" + vault.settings().location(), key -> new Region(options));
  }

  private Reply reply(Region.Refusal refusal, Request request, Vault vault) {
    ObjectNode body = Json.object();
    body.putObject("error")
        .put("code", "Throttled")
        .put(
            "message",
            "Request was not processed because too many requests were received. Reason: "
                + refusal.reason());
    Reply reply = Reply.json(429, body).with(VaultHeaders.of(request, vault));
    return options.retryAfter()
        ? reply.with("Retry-After", Long.toString(seconds(refusal.untilRoom())))
        : reply;
  }

  private static long seconds(Duration duration) {
    return Math.max(1, (duration.toMillis() + 999) / 1000);
  }
}
