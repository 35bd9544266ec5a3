package io.certwright.emulator.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.X509CertUtils;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.seed.FederatedCredentialSeed;
import io.certwright.emulator.seed.ManagedIdentitySeed;
import io.certwright.emulator.seed.Seed.ApplicationSeed;
import io.certwright.emulator.seed.Seed.SecretSeed;
import io.certwright.emulator.seed.UserSeed;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.ApplicationSettings;
import io.certwright.emulator.tenant.directory.FederatedCredential;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import io.certwright.emulator.tenant.directory.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Who can sign in to a tenant, as a seed has it. */
final class DirectoryExport {

  private DirectoryExport() {}

  static ApplicationSeed application(Application application) {
    ApplicationSettings settings = application.settings();
    return new ApplicationSeed(
        application.id(),
        application.objectId(),
        application.name(),
        application.secrets().stream()
            .map(secret -> new SecretSeed(secret.value(), secret.expiresAt()))
            .toList(),
        application.certificates().stream().map(X509CertUtils::toPEMString).toList(),
        application.federatedCredentials().stream().map(DirectoryExport::federated).toList(),
        application.isEnabled(),
        settings.publicClient(),
        settings.identifierUris(),
        settings.redirectUris(),
        settings.appRoles(),
        settings.scopes(),
        settings.accessTokenVersion(),
        settings.accessTokenLifetime().map(Duration::toSeconds).map(Math::toIntExact).orElse(null),
        settings.assignedRoles());
  }

  static UserSeed user(User user) {
    return new UserSeed(
        user.objectId(), user.userPrincipalName(), user.name(), user.assignedRoles());
  }

  static ManagedIdentitySeed identity(ManagedIdentity identity) {
    return new ManagedIdentitySeed(
        identity.clientId(), identity.objectId(), identity.resourceId(), identity.systemAssigned());
  }

  private static FederatedCredentialSeed federated(FederatedCredential credential) {
    return new FederatedCredentialSeed(
        credential.issuer(),
        credential.subject(),
        credential.audience(),
        credential.keys().map(DirectoryExport::json).orElse(null));
  }

  private static JsonNode json(JWKSet keys) {
    try {
      return Json.read(keys.toString(true).getBytes(StandardCharsets.UTF_8));
    } catch (IOException unexpected) {
      throw new UncheckedIOException("A JSON Web Key Set is JSON", unexpected);
    }
  }
}
