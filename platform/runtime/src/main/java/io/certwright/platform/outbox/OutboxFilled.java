package io.certwright.platform.outbox;

/**
 * Tells the relay of this process, once the transaction is kept, that there is something to send.
 */
record OutboxFilled() {}
