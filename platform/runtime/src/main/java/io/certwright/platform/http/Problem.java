package io.certwright.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FieldError;
import java.util.List;

/** A problem document (RFC 9457), the only shape in which a failure leaves a service. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String correlationId,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Failure failure) {
    FailureCode code = failure.code();
    return new Problem(
        code.type(),
        code.title(),
        code.kind().status(),
        failure.detail(),
        code.code(),
        CorrelationId.current(),
        failure.errors());
  }
}
