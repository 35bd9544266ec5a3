package io.certwright.platform.problem;

/** Every problem Certwright can answer with. The code is stable; clients may branch on it. */
public enum FailureCode {
  INVALID_REQUEST("invalid-request", FailureKind.INVALID, "The request is not valid"),
  UNAUTHENTICATED("unauthenticated", FailureKind.UNAUTHENTICATED, "Who is calling is not known"),
  FORBIDDEN("forbidden", FailureKind.FORBIDDEN, "The caller may not do this"),
  NOT_FOUND("not-found", FailureKind.NOT_FOUND, "There is no such thing"),
  METHOD_NOT_ALLOWED(
      "method-not-allowed", FailureKind.METHOD_NOT_ALLOWED, "This address knows other methods"),
  NOT_ACCEPTABLE(
      "not-acceptable", FailureKind.NOT_ACCEPTABLE, "The answer has none of the accepted types"),
  UNSUPPORTED_MEDIA_TYPE(
      "unsupported-media-type",
      FailureKind.UNSUPPORTED_MEDIA_TYPE,
      "The body is of a type that is not understood"),
  BODY_TOO_LARGE("body-too-large", FailureKind.TOO_LARGE, "The body is too large"),
  NAME_TAKEN("name-taken", FailureKind.CONFLICT, "The name is taken"),
  ACCOUNT_IN_USE("account-in-use", FailureKind.CONFLICT, "Something needs the account"),
  STATE_CONFLICT("state-conflict", FailureKind.CONFLICT, "Not in the present state"),
  CREDENTIAL_UNREADABLE(
      "credential-unreadable", FailureKind.CONFLICT, "The kept credential does not open"),
  VERSION_CONFLICT(
      "version-conflict", FailureKind.PRECONDITION_FAILED, "It was changed in the meantime"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused",
      FailureKind.UNPROCESSABLE,
      "The idempotency key belongs to another request"),
  CREDENTIAL_REFUSED(
      "credential-refused", FailureKind.UNPROCESSABLE, "Azure does not accept the credential"),
  RATE_LIMITED("rate-limited", FailureKind.RATE_LIMITED, "Too many requests for now"),
  SIGN_IN_FAILED("sign-in-failed", FailureKind.REMOTE_REFUSED, "Entra ID refused the sign-in"),
  SIGN_IN_SETTLING(
      "sign-in-settling",
      FailureKind.UNAVAILABLE,
      "Entra ID may not know the new credential everywhere yet"),
  AZURE_REFUSED("azure-refused", FailureKind.REMOTE_REFUSED, "Azure refused the request"),
  AZURE_UNREACHABLE("azure-unreachable", FailureKind.UNAVAILABLE, "Azure could not be reached"),
  AZURE_THROTTLED("azure-throttled", FailureKind.UNAVAILABLE, "Azure asks for fewer requests"),
  ACCOUNT_SERVICE_UNAVAILABLE(
      "account-service-unavailable",
      FailureKind.UNAVAILABLE,
      "account-service could not be reached"),
  UNAVAILABLE("unavailable", FailureKind.UNAVAILABLE, "A dependency is away"),
  INTERNAL("internal", FailureKind.INTERNAL, "Something went wrong here");

  private final String code;
  private final FailureKind kind;
  private final String title;

  FailureCode(String code, FailureKind kind, String title) {
    this.code = code;
    this.kind = kind;
    this.title = title;
  }

  public String code() {
    return code;
  }

  public FailureKind kind() {
    return kind;
  }

  /** The same short sentence for each occurrence (RFC 9457, section 3.1.3). */
  public String title() {
    return title;
  }

  /** The problem {@code type}, a URN that never changes its meaning. */
  public String type() {
    return "urn:certwright:problem:" + code;
  }
}
