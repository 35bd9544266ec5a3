package io.certwright.emulator.issuing;

import java.util.List;

/**
 * For whom certificates are ordered.
 *
 * @param id at the CA; null when it was not sent
 * @param administrators null when none were sent
 */
public record Organization(String id, List<Administrator> administrators) {}
