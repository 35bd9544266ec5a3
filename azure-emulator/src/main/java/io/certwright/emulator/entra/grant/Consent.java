package io.certwright.emulator.entra.grant;

import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.User;
import java.time.Instant;
import java.util.Optional;

/**
 * That a user signed in to a client: what its codes and refresh tokens stand for.
 *
 * @param nonce of the authorization request
 */
public record Consent(
    Tenant tenant,
    Application client,
    User user,
    RequestedScopes scopes,
    Optional<String> nonce,
    Instant givenAt) {}
