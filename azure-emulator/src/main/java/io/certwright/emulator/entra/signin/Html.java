package io.certwright.emulator.entra.signin;

import io.certwright.emulator.http.Reply;

/** Plain pages. All text from outside goes through {@link #escape}. */
final class Html {

  private static final String STYLE =
      "body{font-family:system-ui,sans-serif;max-width:26rem;margin:4rem auto;padding:0 1rem}"
          + "button{display:block;width:100%;text-align:left;padding:.75rem;margin:.5rem 0;"
          + "font:inherit;cursor:pointer}small{color:#555}";

  private Html() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
        .formatted(escape(name), escape(value));
  }

  /**
   * @param title not yet escaped
   * @param body already HTML
   */
  static Reply page(int status, String title, String body) {
    String html =
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>%s</style></head>
        <body>
        %s
        </body></html>
        """
            .formatted(escape(title), STYLE, body);
    return Reply.text(status, "text/html; charset=utf-8", html)
        .with("Cache-Control", "no-store, no-cache")
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .with("X-Frame-Options", "DENY")
        .with("Referrer-Policy", "no-referrer");
  }
}
