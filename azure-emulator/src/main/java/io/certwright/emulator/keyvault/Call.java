package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.CertificateStore;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.tenant.Vault;
import java.util.List;

/** An authenticated request to a vault. */
record Call(Request request, Vault vault, Caller caller, ApiVersion version) {

  CertificateStore store() {
    return vault.certificates();
  }

  BundleView view() {
    return new BundleView(vault, version);
  }

  List<String> segments() {
    return request.segments();
  }

  /** The certificate that the path names; the second segment. */
  String name() {
    return segments().size() > 1 ? segments().get(1) : "";
  }
}
