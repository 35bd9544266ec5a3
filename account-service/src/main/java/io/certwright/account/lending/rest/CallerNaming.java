package io.certwright.account.lending.rest;

import io.certwright.account.lending.Caller;
import io.certwright.account.lending.Callers;
import io.certwright.platform.identity.ServiceAuthorization.Scheme;
import io.certwright.platform.identity.ServiceIdentity;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.CertificateCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Names the service behind a token or a certificate that was found valid, so that the record of
 * lendings says who really asked. What is accepted at all is set by {@code
 * certwright.service-identity.accepted}.
 */
@Singleton
public class CallerNaming implements SecurityIdentityAugmentor {

  /** RFC 9068, then what Keycloak and Entra ID call it. */
  private static final List<String> CLIENT_CLAIMS = List.of("client_id", "azp", "appid");

  private final Set<Scheme> accepted;
  private final Callers callers;

  public CallerNaming(
      @ConfigProperty(name = "certwright.service-identity.accepted") Set<Scheme> accepted,
      Callers callers) {
    this.accepted = accepted;
    this.callers = callers;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (identity.isAnonymous()) {
      return Uni.createFrom().item(identity);
    }
    try {
      return Uni.createFrom().item(named(identity));
    } catch (AuthenticationFailedException e) {
      return Uni.createFrom().failure(e);
    }
  }

  private SecurityIdentity named(SecurityIdentity identity) {
    CertificateCredential certificate = identity.getCredential(CertificateCredential.class);
    if (certificate != null) {
      requireAccepted(Scheme.MUTUAL_TLS);
      return caller(
          callers.withCertificate(certificate.getCertificate().getSubjectX500Principal()),
          certificate.getCertificate().getSubjectX500Principal().getName());
    }
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw new AuthenticationFailedException("Neither a token nor a certificate.");
    }
    if (accepted.contains(Scheme.OIDC)) {
      String client = clientOf(token);
      return caller(callers.withClientId(client), client);
    }
    requireAccepted(Scheme.OWN_KEY);
    return withOwnKey(identity, token);
  }

  private void requireAccepted(Scheme scheme) {
    if (!accepted.contains(scheme)) {
      throw new AuthenticationFailedException(scheme + " is not accepted here.");
    }
  }

  /** Whoever is no caller of ours is known, yet may do nothing. */
  private static SecurityIdentity caller(Optional<Caller> caller, String shownName) {
    QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
    return caller
        .map(
            known ->
                identity
                    .setPrincipal(new QuarkusPrincipal(known.name()))
                    .addRole(ServiceIdentity.ROLE))
        .orElseGet(() -> identity.setPrincipal(new QuarkusPrincipal(shownName)))
        .build();
  }

  private static String clientOf(JsonWebToken token) {
    return CLIENT_CLAIMS.stream()
        .map(claim -> token.<Object>getClaim(claim))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .findFirst()
        .orElseThrow(() -> new AuthenticationFailedException("The token names no client."));
  }

  /**
   * A service speaks for itself alone: the id of the key that signed is the subject, and the name
   * too, which is another claim's where a token has one ({@code upn}).
   */
  private static SecurityIdentity withOwnKey(SecurityIdentity identity, JsonWebToken token) {
    String keyId = keyId(token);
    if (!keyId.equals(token.getSubject()) || !keyId.equals(token.getName())) {
      throw new AuthenticationFailedException("The key is not the subject's.");
    }
    return identity;
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
