package io.certwright.emulator.entra.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwright.emulator.entra.error.AssertionErrors;
import io.certwright.emulator.tenant.directory.Application;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** A JWT by which a client proves who it is (RFC 7523, 2.2), its signature not yet checked. */
record Assertion(SignedJWT token, JWTClaimsSet claims) {

  /** How far the clocks of client and service may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(5);

  static Assertion parse(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      return new Assertion(token, token.getJWTClaimsSet());
    } catch (ParseException malformed) {
      throw AssertionErrors.malformed();
    }
  }

  boolean isIssuedBy(Application application) {
    return application.id().equalsIgnoreCase(claims.getIssuer());
  }

  /** Other issuers have URLs for names, an application has its id. */
  boolean isForeign() {
    return String.valueOf(claims.getIssuer()).contains("://");
  }

  boolean isSignedBy(JWSVerifier verifier) {
    try {
      return token.verify(verifier);
    } catch (JOSEException unfit) {
      return false;
    }
  }

  /** An assertion must say when it ends; from when on it is good, it may leave out. */
  void requireInTime(Instant now) {
    Instant until = instant(claims.getExpirationTime(), Instant.EPOCH);
    Instant from =
        instant(claims.getNotBeforeTime(), instant(claims.getIssueTime(), Instant.EPOCH));
    if (now.isAfter(until.plus(SKEW)) || now.isBefore(from.minus(SKEW))) {
      throw AssertionErrors.outOfTime(now, from, until);
    }
  }

  private static Instant instant(Date date, Instant otherwise) {
    return date == null ? otherwise : date.toInstant();
  }
}
