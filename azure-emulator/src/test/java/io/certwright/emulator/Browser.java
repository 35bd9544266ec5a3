package io.certwright.emulator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much of a browser as a sign-in needs: it keeps cookies, reads a form, and presses a button.
 */
final class Browser {

  private static final Pattern ACTION =
      Pattern.compile("<form method=\"POST\" action=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

  private final RawHttp http;
  private String cookie = "";

  Browser(RawHttp http) {
    this.http = http;
  }

  RawHttp.Answer open(String url) {
    return keep(cookie.isEmpty() ? http.send("GET", url, null) : get(url));
  }

  private RawHttp.Answer get(String url) {
    return http.send("GET", url, null, "Cookie", cookie);
  }

  /** Presses the button of a user on the page that the URL shows. */
  RawHttp.Answer pick(String url, String userName) {
    String page = open(url).body();
    Matcher button =
        Pattern.compile(
                "<button name=\"user\" value=\"([^\"]+)\">[^\n]*<small>" + Pattern.quote(userName))
            .matcher(page);
    Matcher action = ACTION.matcher(page);
    if (!button.find() || !action.find()) {
      throw new AssertionError("No button for " + userName + " on " + page);
    }
    Map<String, String> fields = hidden(page);
    fields.put("user", button.group(1));
    String target = URI.create(url).resolve(action.group(1)).toString();
    return keep(
        http.send(
            "POST",
            target,
            EmulatedAzure.form(
                fields.entrySet().stream()
                    .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                    .toArray(String[]::new))));
  }

  static Map<String, String> hidden(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.put(unescape(hidden.group(1)), unescape(hidden.group(2)));
    }
    return fields;
  }

  /** The parameters at the end of where an answer leads to. */
  static Map<String, String> answerOf(RawHttp.Answer redirect) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String location = redirect.header("Location");
    for (String pair :
        location.substring(location.indexOf(location.contains("#") ? '#' : '?') + 1).split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return parameters;
  }

  private RawHttp.Answer keep(RawHttp.Answer answer) {
    String set = answer.header("Set-Cookie");
    if (set != null) {
      String pair = set.substring(0, set.indexOf(';'));
      cookie = pair.endsWith("=") ? "" : pair;
    }
    return answer;
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
