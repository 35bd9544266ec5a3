package io.certwright.account.credential;

import java.time.Instant;

/** An access token of Entra ID: a secret, though a short-lived one. */
public record AzureToken(String value, Instant expiresAt) {

  @Override
  public String toString() {
    return "AzureToken[expiresAt=" + expiresAt + "]";
  }
}
