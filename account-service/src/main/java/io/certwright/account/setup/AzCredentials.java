package io.certwright.account.setup;

/**
 * The part of the script that gives the application a credential, and describes it to Certwright in
 * {@code $credential}.
 */
final class AzCredentials {

  /** To be formatted with the day it ends, and the time. */
  static final String SECRET =
      """
      secret=$(az ad app credential reset --id "$application" --append --display-name certwright --end-date %s \\
        --query password --output tsv)
      credential=$(printf '{"kind": "CLIENT_SECRET", "clientSecret": "%%s", "expiresAt": "%s"}' "$secret")
      """;

  /** The key is made here and goes to Certwright; the directory gets the certificate alone. */
  static final String CERTIFICATE =
      """
      openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days 365 -subj /CN=certwright \\
        -keyout certwright-key.pem -out certwright-certificate.pem
      az ad app credential reset --id "$application" --append --display-name certwright \\
        --cert @certwright-certificate.pem --output none
      pem=$(awk '{printf "%s\\\\n", $0}' certwright-key.pem certwright-certificate.pem)
      credential=$(printf '{"kind": "CLIENT_CERTIFICATE", "certificatePem": "%s"}' "$pem")
      """;

  /** To be formatted with the audience. */
  static final String FEDERATED =
      """
      issuer=${FEDERATED_ISSUER:?the OIDC issuer of the cluster that account-service runs in}
      subject=${FEDERATED_SUBJECT:-system:serviceaccount:certwright:account-service}
      if [[ -z $(az ad app federated-credential list --id "$application" --query "[?name=='certwright'].name" --output tsv) ]]; then
        az ad app federated-credential create --id "$application" --output none --parameters \\
          "{\\"name\\": \\"certwright\\", \\"issuer\\": \\"$issuer\\", \\"subject\\": \\"$subject\\", \\"audiences\\": [\\"%s\\"]}"
      fi
      credential='{"kind": "WORKLOAD_IDENTITY"}'
      """;

  static final String MANAGED =
      """
      credential='{"kind": "MANAGED_IDENTITY"}'
      """;

  private AzCredentials() {}
}
