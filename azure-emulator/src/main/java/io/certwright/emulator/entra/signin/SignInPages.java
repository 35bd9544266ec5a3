package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.ErrorBody;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.tenant.directory.User;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The pages that a browser gets to see. */
final class SignInPages {

  private SignInPages() {}

  /** All users of the tenant to pick one of, the hinted one first; no one has a password. */
  static Reply pickUser(AuthorizationRequest request, String action) {
    Client client = request.client();
    String fields =
        client.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals("user"))
            .map(field -> Html.hidden(field.getKey(), field.getValue()))
            .collect(Collectors.joining("\n"));
    List<User> users =
        client.tenant().directory().users().stream()
            .sorted(Comparator.comparing((User user) -> !isHinted(request, user)))
            .toList();
    String buttons = users.stream().map(SignInPages::button).collect(Collectors.joining("\n"));
    String body =
        """
        <h1>Pick an account</h1>
        <p>to go on to %s, in %s</p>
        <form method="POST" action="%s">
        %s
        %s
        </form>
        <p><small>This is an emulator of Microsoft Entra ID: nobody here has a password.</small></p>
        """
            .formatted(
                Html.escape(client.application().name()),
                Html.escape(client.tenant().name()),
                Html.escape(action),
                fields,
                users.isEmpty() ? "<p>The tenant has no users: seed some.</p>" : buttons);
    return Html.page(200, "Sign in to your account", body);
  }

  private static boolean isHinted(AuthorizationRequest request, User user) {
    return request.loginHint().filter(user.userPrincipalName()::equalsIgnoreCase).isPresent();
  }

  private static String button(User user) {
    return "<button name=\"user\" value=\"%s\">%s<br><small>%s</small></button>"
        .formatted(
            Html.escape(user.objectId()),
            Html.escape(user.name()),
            Html.escape(user.userPrincipalName()));
  }

  /** For what must not be told to a redirect URI, as nobody knows whose it is. */
  static Reply refusal(ErrorBody error) {
    String body =
        """
        <h1>Sorry, but we&#8217;re having trouble signing you in.</h1>
        <p>%s</p>
        <p><small>Request Id: %s<br>Correlation Id: %s<br>Timestamp: %s</small></p>
        """
            .formatted(
                Html.escape(error.error().getMessage()),
                Html.escape(error.traceId()),
                Html.escape(error.correlationId()),
                Html.escape(error.timestamp()));
    return Html.page(error.error().status(), "Sign in to your account", body);
  }

  static Reply signedOut() {
    return Html.page(
        200,
        "Sign out",
        "<h1>You signed out of your account</h1><p>It's a good idea to close all browser"
            + " windows.</p>");
  }
}
