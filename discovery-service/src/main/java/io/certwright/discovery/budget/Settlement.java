package io.certwright.discovery.budget;

import java.util.UUID;

/**
 * What became of the permits of a block.
 *
 * @param unused will not be used any more
 * @param succeeded requests that Azure answered, neither 429 nor a failure of its own
 */
record Settlement(UUID block, int unused, int succeeded) {}
