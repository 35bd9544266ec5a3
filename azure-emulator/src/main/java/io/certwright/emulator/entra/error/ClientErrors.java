package io.certwright.emulator.entra.error;

/** Refusals of a client's secret, in the words of the real service. */
public final class ClientErrors {

  private ClientErrors() {}

  /** A client credentials grant without a credential. */
  public static EntraError noCredential() {
    return invalidClient(
        7000216,
        "'client_assertion', 'client_secret' or 'request' is required for the"
            + " 'client_credentials' grant type.");
  }

  /** A confidential client that redeems something without a credential. */
  public static EntraError noProof() {
    return invalidClient(
        7000218,
        "The request body must contain the following parameter: 'client_assertion' or"
            + " 'client_secret'.");
  }

  public static EntraError publicClientWithProof() {
    return invalidClient(
        700025,
        "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.");
  }

  public static EntraError wrongSecret(String applicationId) {
    return invalidClient(
        7000215,
        ("Invalid client secret provided. Ensure the secret being sent in the request is the client"
                + " secret value, not the client secret ID, for a secret added to app '%s'.")
            .formatted(applicationId));
  }

  public static EntraError expiredSecret(String applicationId) {
    return invalidClient(
        7000222,
        ("The provided client secret keys for app '%s' are expired. Visit the Azure portal to"
                + " create new keys for your app: https://aka.ms/NewClientSecret, or consider using"
                + " certificate credentials for added security: https://aka.ms/certCreds.")
            .formatted(applicationId));
  }

  private static EntraError invalidClient(int code, String text) {
    return new EntraError(401, "invalid_client", code, text);
  }
}
