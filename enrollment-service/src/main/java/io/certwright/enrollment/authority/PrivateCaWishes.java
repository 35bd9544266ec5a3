package io.certwright.enrollment.authority;

/** What a request says of a private CA; every part may be null. */
public record PrivateCaWishes(
    String subjectOrganization,
    CaKeyType keyType,
    Integer rootValidityDays,
    Integer issuingValidityDays,
    Integer maxLeafValidityDays,
    Integer defaultLeafValidityDays) {

  static final PrivateCaWishes NONE = new PrivateCaWishes(null, null, null, null, null, null);

  private static final int TEN_YEARS = 3650;
  private static final int FIVE_YEARS = 1825;

  PrivateCaSettings toSettings() {
    return new PrivateCaSettings(
        or(subjectOrganization, "").strip(),
        or(keyType, CaKeyType.EC),
        or(rootValidityDays, TEN_YEARS),
        or(issuingValidityDays, Math.min(FIVE_YEARS, or(rootValidityDays, FIVE_YEARS))),
        leaf(AuthorityKind.PRIVATE.limits()));
  }

  /** A smaller limit than the default validity also moves the latter. */
  ValidityLimits leaf(ValidityLimits present) {
    int max = or(maxLeafValidityDays, present.maxDays());
    return new ValidityLimits(
        max, or(defaultLeafValidityDays, Math.min(present.defaultDays(), max)));
  }

  private static <T> T or(T value, T fallback) {
    return value == null ? fallback : value;
  }
}
