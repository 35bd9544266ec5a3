package io.certwright.emulator.entra.token;

import io.certwright.emulator.entra.realm.Issuer;
import io.certwright.emulator.tenant.Tenant;
import java.time.Duration;

/**
 * All that decides what is in an access token.
 *
 * @param continuousAccess whether the client said that it can handle claims challenges
 */
public record Grant(
    Tenant tenant,
    Issuer issuer,
    String clientId,
    ClientProof proof,
    Subject subject,
    Resource resource,
    Duration lifetime,
    boolean continuousAccess) {}
