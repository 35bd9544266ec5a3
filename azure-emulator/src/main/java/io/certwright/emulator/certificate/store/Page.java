package io.certwright.emulator.certificate.store;

import java.util.List;
import java.util.Optional;

/**
 * A part of a listing.
 *
 * @param next the upper-cased key of the first item of the next page
 */
public record Page<T>(List<T> items, Optional<String> next) {}
