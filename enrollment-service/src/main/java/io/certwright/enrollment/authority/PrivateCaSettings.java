package io.certwright.enrollment.authority;

/**
 * How a CA of our own is made; only the limits can be changed later.
 *
 * @param subjectOrganization {@code O} in the names of both CAs; empty for none
 */
public record PrivateCaSettings(
    String subjectOrganization,
    CaKeyType keyType,
    int rootValidityDays,
    int issuingValidityDays,
    ValidityLimits leaf) {

  PrivateCaSettings withLeaf(ValidityLimits limits) {
    return new PrivateCaSettings(
        subjectOrganization, keyType, rootValidityDays, issuingValidityDays, limits);
  }
}
