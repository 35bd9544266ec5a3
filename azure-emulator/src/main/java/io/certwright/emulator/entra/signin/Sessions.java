package io.certwright.emulator.entra.signin;

import io.certwright.emulator.entra.opaque.OpaqueTokens;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.User;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Which browser is signed in as whom, so that the next application need not ask again. */
final class Sessions {

  private static final String COOKIE = "ESTSAUTH";

  private final OpaqueTokens<Session> sessions = new OpaqueTokens<>("");

  /**
   * @param id the {@code session_state} that clients are told
   */
  record Session(String id, String tenantId, User user) {}

  Optional<Session> of(Request request, Tenant tenant) {
    return cookie(request)
        .flatMap(sessions::find)
        .filter(session -> session.tenantId().equals(tenant.id()));
  }

  /** A new session with the header that makes the browser keep it. */
  Map.Entry<Session, String> start(Request request, Tenant tenant, User user) {
    end(request);
    Session session = new Session(UUID.randomUUID().toString(), tenant.id(), user);
    String secret = sessions.issue(session);
    return Map.entry(session, COOKIE + "=" + secret + "; Path=/; HttpOnly; SameSite=Lax");
  }

  void end(Request request) {
    cookie(request).ifPresent(sessions::forget);
  }

  static Reply forget(Reply reply) {
    return reply.with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  private static Optional<String> cookie(Request request) {
    return Stream.of(request.header("cookie").orElse("").split(";"))
        .map(String::trim)
        .filter(pair -> pair.startsWith(COOKIE + "="))
        .map(pair -> pair.substring(COOKIE.length() + 1))
        .findFirst();
  }
}
