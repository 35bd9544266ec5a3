package io.certwright.account.lending.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * A service speaks for itself alone: the id of the key that signed is the subject, so that the
 * record of lendings names who really asked.
 */
@Singleton
public class CallerKeyCheck implements SecurityIdentityAugmentor {

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.getPrincipal() instanceof JsonWebToken token
        && !keyId(token).equals(token.getSubject())) {
      return Uni.createFrom()
          .failure(new AuthenticationFailedException("The key is not the subject's."));
    }
    return Uni.createFrom().item(identity);
  }

  private static String keyId(JsonWebToken token) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setCompactSerialization(token.getRawToken());
      return String.valueOf(signature.getKeyIdHeaderValue());
    } catch (JoseException e) {
      throw new AuthenticationFailedException("Not a signed token.", e);
    }
  }
}
