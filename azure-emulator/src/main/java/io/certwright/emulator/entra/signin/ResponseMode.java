package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an authorization response gets back to the client. */
enum ResponseMode {
  QUERY,
  FRAGMENT,
  FORM_POST;

  /** A code comes back in the query unless another way is asked for. */
  static ResponseMode of(Optional<String> name) {
    return switch (name.orElse("query")) {
      case "query" -> QUERY;
      case "fragment" -> FRAGMENT;
      case "form_post" -> FORM_POST;
      default -> throw SignInErrors.unsupportedResponseMode(name.orElse(""));
    };
  }

  Reply send(String redirectUri, Map<String, String> parameters) {
    return switch (this) {
      case QUERY ->
          redirect(redirectUri + (redirectUri.contains("?") ? "&" : "?") + encode(parameters));
      case FRAGMENT -> redirect(redirectUri + "#" + encode(parameters));
      case FORM_POST -> form(redirectUri, parameters);
    };
  }

  static Reply redirect(String url) {
    return Reply.empty(302).with("Location", url).with("Cache-Control", "no-store, no-cache");
  }

  private static String encode(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(
            entry ->
                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A form that sends itself, or by its button where scripts are off. */
  private static Reply form(String redirectUri, Map<String, String> parameters) {
    String fields =
        parameters.entrySet().stream()
            .map(entry -> Html.hidden(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n"));
    String body =
        """
        <form method="POST" name="hiddenform" action="%s">
        %s
        <noscript><button type="submit">Continue</button></noscript>
        </form><script>document.forms[0].submit();</script>
        """
            .formatted(Html.escape(redirectUri), fields);
    return Html.page(200, "Working...", body)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'");
  }
}
