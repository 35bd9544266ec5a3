package io.certwright.emulator.entra.grant;

import io.certwright.emulator.entra.token.ClientProof;
import io.certwright.emulator.tenant.Application;

/** A client whose proof, if it has to have one, was good. */
record Authenticated(Application application, ClientProof proof) {}
