package io.certwright.emulator.keyvault.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of a list: how many items are wanted, from where, and the link to the next page. */
public final class Listing {

  private static final int MOST = 25;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
  private static final Pattern MARKER = Pattern.compile("2!\\d+!(.+)");
  private static final Pattern ITEM = Pattern.compile("\\d{6}!\\w+/(.+)!000028!.*");
  private static final String END_OF_TIME = "!000028!9999-12-31T23:59:59.9999999Z!";

  private final Request request;
  private final int most;
  private final String from;

  public Listing(Request request) {
    this.request = request;
    this.most = most(request.query("maxresults").orElse(Integer.toString(MOST)));
    this.from = request.query("$skiptoken").map(Listing::readToken).orElse("");
  }

  public int most() {
    return most;
  }

  /** The key of the first item that is wanted; empty at the beginning. */
  public String from() {
    return from;
  }

  /** Whether certificates count that are not finished yet. */
  public boolean withPending() {
    return request
        .query("includePending")
        .filter(value -> value.equalsIgnoreCase("true"))
        .isPresent();
  }

  /** The page of sorted items whose keys are not before the one that is wanted. */
  public <T> Page<T> cut(List<T> sorted, Function<T, String> key) {
    List<T> rest = sorted.stream().filter(item -> key.apply(item).compareTo(from) >= 0).toList();
    return rest.size() > most
        ? new Page<>(rest.subList(0, most), Optional.of(key.apply(rest.get(most))))
        : new Page<>(rest, Optional.empty());
  }

  public <T> ObjectNode render(Page<T> page, Function<T, ObjectNode> view) {
    ObjectNode node = Json.object();
    node.set("value", Json.arrayOf(page.items().stream().map(view).toList()));
    return page.next().isPresent()
        ? node.put("nextLink", nextLink(page.next().get()))
        : node.putNull("nextLink");
  }

  private String nextLink(String next) {
    String link =
        "https://%s:443%s?api-version=%s&$skiptoken=%s"
            .formatted(
                request.host(),
                request.path(),
                request.query("api-version").orElseThrow(),
                token(next));
    String withPending =
        request.query("includePending").map(value -> "&includePending=" + value).orElse("");
    return link
        + request.query("maxresults").map(value -> "&maxresults=" + value).orElse("")
        + withPending;
  }

  /** What is listed, in the singular: the first segment of the path without its beginning. */
  private String item() {
    String collection = request.segments().get(0).toLowerCase(Locale.ROOT);
    return collection.replaceFirst("^deleted", "").replaceFirst("s$", "");
  }

  private String token(String next) {
    String item = item() + "/" + next;
    String marker = "%06d!%s%s".formatted(item.length(), item, END_OF_TIME);
    String encoded = Base64.getEncoder().encodeToString(marker.getBytes(StandardCharsets.UTF_8));
    ObjectNode token =
        Json.object()
            .put("NextMarker", "2!%d!%s".formatted(encoded.length(), encoded))
            .put("TargetLocation", 0);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(token));
  }

  private static String readToken(String token) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(token);
      Matcher marker = MARKER.matcher(Json.read(json).path("NextMarker").asText());
      if (marker.matches()) {
        byte[] item = Base64.getDecoder().decode(marker.group(1));
        Matcher parts = ITEM.matcher(new String(item, StandardCharsets.UTF_8));
        if (parts.matches()) {
          return parts.group(1);
        }
      }
    } catch (IOException | IllegalArgumentException malformed) {
      throw invalidToken();
    }
    throw invalidToken();
  }

  private static int most(String value) {
    if (!NUMBER.matcher(value).matches()
        || Integer.parseInt(value) < 1
        || Integer.parseInt(value) > MOST) {
      throw KeyVaultError.badParameter(
          "Invalid maxresults value. It must be between 1 and %d.".formatted(MOST));
    }
    return Integer.parseInt(value);
  }

  private static KeyVaultError invalidToken() {
    return KeyVaultError.badParameter("Invalid skip token");
  }
}
