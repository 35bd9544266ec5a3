package io.certwright.emulator.certificate.store;

/**
 * What a vault holds.
 *
 * @param certificates names with at least one finished version, deleted ones left out
 * @param versions finished versions of these
 * @param pending operations in progress
 * @param deleted names in the soft-deleted state
 */
public record Counts(int certificates, int versions, int pending, int deleted) {}
