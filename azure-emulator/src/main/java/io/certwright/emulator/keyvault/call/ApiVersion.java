package io.certwright.emulator.keyvault.call;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Request;
import java.util.List;

/** The version of the data plane that a request speaks; it must say so. */
public record ApiVersion(String value) {

  private static final List<String> WITH_URIS_AND_ADDRESSES =
      List.of("2025-07-01", "2026-03-01-preview");

  private static final List<String> EARLIER =
      List.of(
          "2016-10-01",
          "7.0",
          "7.1",
          "7.2",
          "7.3",
          "7.4",
          "7.5-preview.1",
          "7.5",
          "7.6-preview.1",
          "7.6-preview.2",
          "7.6");

  private static final int FIRST_WITH_PLATFORM = EARLIER.indexOf("7.5-preview.1");

  public static ApiVersion of(Request request) {
    String value =
        request
            .query("api-version")
            .orElseThrow(() -> KeyVaultError.badParameter("api-version must be specified"));
    if (!EARLIER.contains(value) && !WITH_URIS_AND_ADDRESSES.contains(value)) {
      throw KeyVaultError.badParameter(
          ("The specified version (%s) is not recognized. Consider using the latest supported"
                  + " version (2025-07-01).")
              .formatted(value));
    }
    return new ApiVersion(value);
  }

  /** Whether keys tell the platform of their HSM. */
  public boolean hasHsmPlatform() {
    return WITH_URIS_AND_ADDRESSES.contains(value) || EARLIER.indexOf(value) >= FIRST_WITH_PLATFORM;
  }

  /** Whether alternative names may be URIs and IP addresses. */
  public boolean hasUrisAndAddresses() {
    return WITH_URIS_AND_ADDRESSES.contains(value);
  }
}
