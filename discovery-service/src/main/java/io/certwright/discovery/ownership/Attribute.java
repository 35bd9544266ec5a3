package io.certwright.discovery.ownership;

/**
 * What a condition looks at. Names that Sectigo Certificate Manager has too mean the same here; a
 * certificate may have several values of one attribute.
 */
public enum Attribute {
  SUBJECT,
  COMMON_NAME,
  ORGANIZATION,
  ORGANIZATION_UNIT,
  CITY,
  STATE,
  COUNTRY,
  DOMAIN_COMPONENT,
  SUBJECT_ALT_NAME,
  IP,
  ISSUER,
  SERIAL_NUMBER,
  KEY_ALGORITHM,
  SIGNATURE_ALGORITHM,
  KU,
  EKU,
  TEMPLATE_NAME,
  /** In days that have passed since notAfter; see {@link MatchKind#GREATER_THAN}. */
  EXPIRATION,
  /** Of the vault's address. */
  HOSTNAME,
  PORT,
  ACCOUNT,
  SUBSCRIPTION,
  RESOURCE_GROUP,
  VAULT,
  CERTIFICATE_NAME,
  /** One tag of the certificate, which the condition names. */
  TAG,
  ENABLED,
  EXPORTABLE,
  CONTENT_TYPE,
  POLICY_ISSUER
}
