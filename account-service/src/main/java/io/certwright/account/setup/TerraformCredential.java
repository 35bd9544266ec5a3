package io.certwright.account.setup;

/** The part of the Terraform file that gives the application a credential. */
final class TerraformCredential {

  private static final String SECRET =
      """
      resource "azuread_application_password" "certwright" {
        application_id = azuread_application.certwright.id
        display_name   = "certwright"
        end_date       = "%s"
      }

      output "client_secret" {
        value     = azuread_application_password.certwright.value
        sensitive = true
      }
      """;

  private static final String CERTIFICATE =
      """
      variable "certificate" {
        description = "PEM of the certificate whose key Certwright is given"
        type        = string
      }

      resource "azuread_application_certificate" "certwright" {
        application_id = azuread_application.certwright.id
        type           = "AsymmetricX509Cert"
        value          = var.certificate
      }
      """;

  private static final String FEDERATED =
      """
      variable "issuer" {
        description = "The OIDC issuer of the cluster that account-service runs in"
        type        = string
      }

      variable "subject" {
        description = "The service account of account-service"
        type        = string
        default     = "system:serviceaccount:certwright:account-service"
      }

      resource "azuread_application_federated_identity_credential" "certwright" {
        application_id = azuread_application.certwright.id
        display_name   = "certwright"
        issuer         = var.issuer
        subject        = var.subject
        audiences      = ["%s"]
      }
      """;

  private TerraformCredential() {}

  static String of(SetupRequest request) {
    return switch (request.credentialKind()) {
      case CLIENT_SECRET -> SECRET.formatted(request.expiresAt());
      case CLIENT_CERTIFICATE -> CERTIFICATE;
      case WORKLOAD_IDENTITY -> FEDERATED.formatted(request.tokenAudience());
      case MANAGED_IDENTITY -> "";
    };
  }
}
