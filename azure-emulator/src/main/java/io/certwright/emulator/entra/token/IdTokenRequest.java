package io.certwright.emulator.entra.token;

import io.certwright.emulator.entra.realm.Issuer;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.directory.Application;
import io.certwright.emulator.tenant.directory.User;
import java.util.Optional;

/**
 * Whom an ID token is about, and for whom.
 *
 * @param nonce as the client sent it with its authorization request
 */
public record IdTokenRequest(
    Tenant tenant, Issuer issuer, Application client, User user, Optional<String> nonce) {}
