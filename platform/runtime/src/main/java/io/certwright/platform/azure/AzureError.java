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

  /** The code when the machine we run on does not have the managed identity. */
  public static final String IDENTITY_NOT_FOUND = "IdentityNotFound";

  private static final String NOT_ASKED = "NotAsked";

  /**
   * Something on our side kept us from asking; it may pass.
   *
   * @param reason a sentence
   */
  public static AzureError notAsked(String reason) {
    return new AzureError(0, NOT_ASKED, "", reason);
  }

  /** Trying again later, without any change, may succeed. */
  public boolean isPassing() {
    return status == 0 || status == 408 || status == 429 || status >= 500;
  }

  public boolean is(int otherStatus, String codeOrInnerCode) {
    return status == otherStatus
        && (code.equals(codeOrInnerCode) || innerCode.equals(codeOrInnerCode));
  }

  /** Entra ID, or the machine in its stead, says no to the application or its credential. */
  public boolean isSignIn() {
    return (code.startsWith("AADSTS") || code.equals(IDENTITY_NOT_FOUND)) && !isPassing();
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
    if (code.equals(NOT_ASKED)) {
      return target + " was not asked: " + message;
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
