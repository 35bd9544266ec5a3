package io.certwright.platform.problem;

/** What kind of answer a failure is; the HTTP edge maps each kind to one status (RFC 9110). */
public enum FailureKind {
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  CONFLICT(409),
  PRECONDITION_FAILED(412),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  UNPROCESSABLE(422),
  RATE_LIMITED(429),
  INTERNAL(500),
  REMOTE_REFUSED(502),
  UNAVAILABLE(503);

  private final int status;

  FailureKind(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }
}
