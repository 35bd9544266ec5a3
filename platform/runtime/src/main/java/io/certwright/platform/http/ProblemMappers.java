package io.certwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one table from what was thrown to the problem document that leaves the service. */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  @ServerExceptionMapper
  public RestResponse<Problem> failure(Failure failure) {
    if (failure.code().kind() == FailureKind.INTERNAL) {
      LOG.error("failure", failure);
    }
    return answer(failure);
  }

  @ServerExceptionMapper
  public RestResponse<Problem> invalid(ConstraintViolationException exception) {
    return answer(InvalidFields.of(exception));
  }

  /** What was thrown while the body was read comes wrapped by its reader. */
  private static Optional<Failure> failureIn(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  @ServerExceptionMapper
  public RestResponse<Problem> unreadable(MismatchedInputException exception) {
    return answer(InvalidFields.of(exception));
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public RestResponse<Problem> unauthenticated(SecurityException exception) {
    RestResponse<Problem> answer =
        answer(new Failure(FailureCode.UNAUTHENTICATED, "A valid service identity is required."));
    answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return answer;
  }

  @ServerExceptionMapper
  public RestResponse<Problem> forbidden(ForbiddenException exception) {
    return answer(new Failure(FailureCode.FORBIDDEN, "The caller has not the role for this."));
  }

  @ServerExceptionMapper
  public RestResponse<Problem> framework(WebApplicationException exception) {
    Optional<Failure> failure = failureIn(exception);
    if (failure.isPresent()) {
      return answer(failure.get());
    }
    if (exception.getCause() instanceof JsonProcessingException unreadable) {
      return answer(InvalidFields.of(unreadable));
    }
    int status = exception.getResponse().getStatus();
    return switch (status) {
      case 404 -> answer(FailureCode.NOT_FOUND, "Nothing lives at this address.");
      case 405 -> answer(FailureCode.METHOD_NOT_ALLOWED, "This method is not known here.");
      case 406 -> answer(FailureCode.NOT_ACCEPTABLE, "Accept application/json.");
      case 413 -> answer(FailureCode.BODY_TOO_LARGE, BodyLimit.DETAIL);
      case 415 -> answer(FailureCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
      case 400 -> answer(FailureCode.INVALID_REQUEST, "The request could not be understood.");
      default -> unexpected(exception);
    };
  }

  @ServerExceptionMapper
  public RestResponse<Problem> unexpected(Throwable exception) {
    if (DatabaseAwayException.isCauseOf(exception)) {
      LOG.warn("the database is away", exception);
      return answer(FailureCode.UNAVAILABLE, "The database of this service is away; try again.");
    }
    LOG.error("unexpected failure", exception);
    return answer(
        FailureCode.INTERNAL, "The log of this service tells more under the correlation id.");
  }

  private static RestResponse<Problem> answer(FailureCode code, String detail) {
    return answer(new Failure(code, detail));
  }

  private static RestResponse<Problem> answer(Failure failure) {
    RestResponse.ResponseBuilder<Problem> answer =
        RestResponse.ResponseBuilder.<Problem>create(failure.code().kind().status())
            .entity(Problem.of(failure))
            .type(Problem.MEDIA_TYPE);
    failure
        .retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wholeSeconds(wait)));
    return answer.build();
  }

  /** Rounded up: whoever waits that long has waited long enough. */
  private static long wholeSeconds(Duration wait) {
    return wait.plusMillis(999).toSeconds();
  }
}
