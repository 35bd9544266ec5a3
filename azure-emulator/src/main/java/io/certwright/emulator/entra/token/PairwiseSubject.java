package io.certwright.emulator.entra.token;

import io.certwright.emulator.tenant.directory.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The {@code sub} of a user: another one for each application (OpenID Connect Core, 8.1). */
public final class PairwiseSubject {

  private PairwiseSubject() {}

  public static String of(User user, String applicationId) {
    String both = user.objectId() + "|" + applicationId;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(both.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
