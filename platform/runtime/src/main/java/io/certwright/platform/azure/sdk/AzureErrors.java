package io.certwright.platform.azure.sdk;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.management.exception.ManagementException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.vertx.core.VertxException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one translation of what Azure's SDK throws. */
public final class AzureErrors {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What Entra ID takes back by itself, as the status it stands for: "A transient error has
   * occurred. Please try again." and "There are too many incoming requests."
   */
  private static final Map<String, Integer> PASSING_SIGN_IN =
      Map.of("AADSTS90033", 503, "AADSTS90055", 429);

  private static final int UNAUTHORIZED = 401;

  private static final Pattern AADSTS = Pattern.compile("(AADSTS\\d+): (.*)", Pattern.DOTALL);

  /** What the endpoint of managed identities answers, within what the SDK makes of it. */
  private static final Pattern NO_IDENTITY =
      Pattern.compile("Identity not found|" + AzureError.IDENTITY_NOT_FOUND);

  /** Entra ID ends its sentence with ids and a time that help Microsoft alone. */
  private static final Pattern TRACE =
      Pattern.compile("\\s*(Trace ID|Correlation ID): .*", Pattern.DOTALL);

  private AzureErrors() {}

  /**
   * Calls Azure.
   *
   * @param target whom we ask, such as {@code Key Vault shop-prod}
   * @throws Failure with Azure's own words when it does not do what was asked
   */
  public static <T> T translate(String target, Supplier<T> call) {
    try {
      return call.get();
    } catch (Failure failure) {
      throw failure;
    } catch (RuntimeException e) {
      throw of(e).toFailure(target);
    }
  }

  /**
   * What Azure said, or that it could not be reached. A {@link Failure} in the chain is thrown, and
   * so is what has nothing to do with Azure.
   */
  public static AzureError of(RuntimeException exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        throw failure;
      }
      String message = String.valueOf(cause.getMessage());
      if (NO_IDENTITY.matcher(message).find()) {
        return new AzureError(
            UNAUTHORIZED, AzureError.IDENTITY_NOT_FOUND, "", "This machine has no such identity.");
      }
      Matcher signIn = AADSTS.matcher(message);
      if (signIn.find()) {
        int status = PASSING_SIGN_IN.getOrDefault(signIn.group(1), UNAUTHORIZED);
        return new AzureError(status, signIn.group(1), "", withoutTrace(signIn.group(2)));
      }
      if (cause instanceof FileNotFoundException missing) {
        return AzureError.notAsked(missing.getMessage());
      }
      if (cause instanceof HttpResponseException http && http.getResponse() != null) {
        return ofAnswer(http);
      }
    }
    if (isUntrusted(exception)) {
      return new AzureError(0, AzureError.UNTRUSTED, "", rootMessage(exception));
    }
    if (isConnection(exception)) {
      return new AzureError(0, "Unreachable", "", rootMessage(exception));
    }
    throw exception;
  }

  /** Whether nobody we trust vouches for the other side of a TLS connection. */
  static boolean isUntrusted(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
        return true;
      }
    }
    return false;
  }

  /** A failure of ours must not look like one of Azure's. */
  private static boolean isConnection(Throwable exception) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          || cause instanceof UncheckedIOException
          || cause instanceof TimeoutException
          || cause instanceof VertxException
          || cause instanceof HttpResponseException) {
        return true;
      }
    }
    return false;
  }

  private static AzureError ofAnswer(HttpResponseException http) {
    int status = http.getResponse().getStatusCode();
    if (http instanceof ManagementException management && management.getValue() != null) {
      return new AzureError(
          status,
          orUnnamed(management.getValue().getCode(), status),
          "",
          management.getValue().getMessage());
    }
    JsonNode error = body(http).path("error");
    return new AzureError(
        status,
        orUnnamed(error.path("code").asText(null), status),
        error.path("innererror").path("code").asText(""),
        error.path("message").asText("No reason was given.").replaceAll("\\s+", " ").trim());
  }

  private static String orUnnamed(String code, int status) {
    return code == null ? "HTTP " + status : code;
  }

  private static JsonNode body(HttpResponseException http) {
    Object value = http.getValue();
    if (value == null) {
      return JSON.createObjectNode();
    }
    return JSON.valueToTree(value);
  }

  private static String withoutTrace(String message) {
    return TRACE.matcher(message).replaceAll("").trim();
  }

  static String rootMessage(Throwable exception) {
    Throwable root = exception;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
  }
}
