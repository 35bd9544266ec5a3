package io.certwright.emulator.certificate.policy;

/**
 * What is to happen towards the end of a certificate's life; one of the two triggers is null.
 *
 * @param action {@code AutoRenew} or {@code EmailContacts}
 */
public record LifetimeAction(Integer lifetimePercentage, Integer daysBeforeExpiry, String action) {}
