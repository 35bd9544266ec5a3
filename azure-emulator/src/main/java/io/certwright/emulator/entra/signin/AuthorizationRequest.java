package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.error.SignInErrors;
import io.certwright.emulator.entra.grant.Consent;
import io.certwright.emulator.entra.grant.RequestedScopes;
import io.certwright.emulator.tenant.directory.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asks of a user, checked.
 *
 * @param challenge of PKCE with S256
 */
record AuthorizationRequest(
    Client client,
    RequestedScopes scopes,
    Optional<String> nonce,
    Optional<String> challenge,
    Optional<String> prompt,
    Optional<String> loginHint) {

  private static final Set<String> PROMPTS =
      Set.of("login", "none", "consent", "select_account", "create");
  private static final int SHORTEST_CHALLENGE = 43;
  private static final int LONGEST_CHALLENGE = 128;

  static AuthorizationRequest of(Client client) {
    String type = client.required("response_type");
    if (!type.equals("code")) {
      throw SignInErrors.unsupportedResponseType(type);
    }
    Optional<String> prompt = client.field("prompt");
    if (prompt.filter(value -> !PROMPTS.contains(value)).isPresent()) {
      throw SignInErrors.unsupportedPrompt(prompt.get());
    }
    return new AuthorizationRequest(
        client,
        RequestedScopes.parse(client.tenant(), client.application(), client.required("scope")),
        client.field("nonce"),
        challenge(client),
        prompt,
        client.field("login_hint"));
  }

  /** The method {@code plain}, which is meant by silence, proves nothing and is refused. */
  private static Optional<String> challenge(Client client) {
    Optional<String> challenge = client.field("code_challenge");
    if (challenge.isPresent()) {
      if (!client.field("code_challenge_method").orElse("plain").equals("S256")) {
        throw SignInErrors.unsupportedChallengeMethod();
      }
      int length = challenge.get().length();
      if (length < SHORTEST_CHALLENGE || length > LONGEST_CHALLENGE) {
        throw SignInErrors.challengeOfWrongSize();
      }
    }
    return challenge;
  }

  boolean isSilent() {
    return prompt.filter("none"::equals).isPresent();
  }

  /** Whether one who is signed in already may go on without a page. */
  boolean allows(User user) {
    return loginHint.filter(hint -> !hint.equalsIgnoreCase(user.userPrincipalName())).isEmpty();
  }

  boolean forcesAPage() {
    return prompt.isPresent() && !isSilent();
  }

  Consent consentOf(User user, Instant now) {
    return new Consent(client.tenant(), client.application(), user, scopes, nonce, now);
  }
}
