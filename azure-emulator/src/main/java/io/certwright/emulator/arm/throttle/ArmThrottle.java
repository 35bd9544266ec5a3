package io.certwright.emulator.arm.throttle;

import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Azure Resource Manager's own limits: buckets of tokens, and headers that tell what is left. */
public final class ArmThrottle {

  private static final String HEADER = "x-ms-ratelimit-remaining-";

  private final Tenants tenants;
  private final Clock clock;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  public ArmThrottle(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /**
   * Counts a request; Resource Graph has a quota of its own.
   *
   * @return the headers that tell what is left
   * @throws ArmError 429 when nothing was left
   */
  public Map<String, String> count(Caller caller, Request request) {
    RequestKind kind = RequestKind.of(request.method());
    List<String> segments = request.segments();
    if (segments.size() > 1 && segments.get(1).equalsIgnoreCase("microsoft.resourcegraph")) {
      return Map.of();
    }
    return subscription(segments)
        .map(subscription -> inSubscription(caller, subscription.id(), kind))
        .orElseGet(() -> inTenant(caller, kind));
  }

  /** Only those that exist have buckets: there is no end to names that do not. */
  private Optional<Subscription> subscription(List<String> segments) {
    return segments.size() > 1 && segments.get(0).equalsIgnoreCase("subscriptions")
        ? tenants.subscription(segments.get(1)).map(Tenants.Owned::subscription)
        : Optional.empty();
  }

  private Map<String, String> inSubscription(Caller caller, String subscription, RequestKind kind) {
    Instant now = clock.instant();
    TokenBucket own = bucket(subscription + " " + caller.objectId(), kind, 1, now);
    TokenBucket all = bucket(subscription, kind, RequestKind.PRINCIPALS, now);
    String header = HEADER + "subscription-" + kind.word() + "s";
    if (!own.take(now)) {
      throw throttled(
          "SubscriptionRequestsThrottled",
          "subscription '%s'".formatted(subscription),
          caller,
          kind,
          own.secondsUntilNext(now),
          header);
    }
    all.take(now);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(header, Integer.toString(own.remaining(now)));
    headers.put(
        HEADER + "subscription-global-" + kind.word() + "s", Integer.toString(all.remaining(now)));
    return headers;
  }

  private Map<String, String> inTenant(Caller caller, RequestKind kind) {
    Instant now = clock.instant();
    TokenBucket own = bucket(caller.tenantId() + " " + caller.objectId(), kind, 1, now);
    String header = HEADER + "tenant-" + kind.word() + "s";
    if (!own.take(now)) {
      throw throttled(
          "TenantRequestsThrottled",
          "tenant '%s'".formatted(caller.tenantId()),
          caller,
          kind,
          own.secondsUntilNext(now),
          header);
    }
    return Map.of(header, Integer.toString(own.remaining(now)));
  }

  private TokenBucket bucket(String key, RequestKind kind, int times, Instant now) {
    return buckets.computeIfAbsent(
        kind + " " + key,
        absent -> new TokenBucket(kind.capacity() * times, kind.perSecond() * times, now));
  }

  private static ArmError throttled(
      String code, String place, Caller caller, RequestKind kind, long seconds, String header) {
    String message =
        ("Number of '%s' requests for %s actor '%s' exceeded. Please try again after '%d' seconds"
                + " after additional tokens are available. Refer to https://aka.ms/arm-throttling"
                + " for additional information.")
            .formatted(kind.word(), place, caller.objectId(), seconds);
    return new ArmError(
        429, code, message, Map.of("Retry-After", Long.toString(seconds), header, "0"), List.of());
  }
}
