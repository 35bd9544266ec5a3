package io.certwright.platform.azure;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;

/**
 * What Azure answered instead of doing what was asked, in its own words.
 *
 * @param status of the HTTP answer; 0 when there was none
 * @param code such as {@code Forbidden} or {@code AADSTS7000215}
 * @param innerCode such as {@code ForbiddenByRbac}; empty when there is none
 */
public record AzureError(int status, String code, String innerCode, String message) {

  /** The code when nobody we trust vouches for who answers in Azure's name. */
  public static final String UNTRUSTED = "Untrusted";

  /** Trying again later, without any change, may succeed. */
  public boolean isPassing() {
    return status == 0 || status == 408 || status == 429 || status >= 500;
  }

  public boolean is(int otherStatus, String codeOrInnerCode) {
    return status == otherStatus
        && (code.equals(codeOrInnerCode) || innerCode.equals(codeOrInnerCode));
  }

  /** Entra ID says no to the application or its credential. */
  public boolean isSignIn() {
    return code.startsWith("AADSTS") && !isPassing();
  }

  /**
   * @param target whom we asked, such as {@code Key Vault shop-prod}
   */
  public Failure toFailure(String target) {
    return new Failure(failureCode(), describe(target));
  }

  /** One sentence: who said what. */
  public String describe(String target) {
    if (code.equals(UNTRUSTED)) {
      return target
          + " is not trusted, as no authority known here signed its certificate: "
          + message;
    }
    if (status == 0) {
      return target + " could not be reached: " + message;
    }
    String reason = innerCode.isEmpty() ? code : code + ", " + innerCode;
    return target + " answered " + status + " (" + reason + "): " + message;
  }

  private FailureCode failureCode() {
    if (isSignIn()) {
      return FailureCode.SIGN_IN_FAILED;
    }
    return switch (status) {
      case 0 -> FailureCode.AZURE_UNREACHABLE;
      case 429 -> FailureCode.AZURE_THROTTLED;
      default -> isPassing() ? FailureCode.AZURE_UNREACHABLE : FailureCode.AZURE_REFUSED;
    };
  }
}
