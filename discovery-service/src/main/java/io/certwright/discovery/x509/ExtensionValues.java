package io.certwright.discovery.x509;

import java.util.HashMap;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Extension;
import org.jspecify.annotations.Nullable;

/** The extensions of a certificate: of a repeated one the first counts, and it is a defect. */
final class ExtensionValues {

  private final Map<ASN1ObjectIdentifier, Extension> values = new HashMap<>();
  private final Defects defects;

  private ExtensionValues(Defects defects) {
    this.defects = defects;
  }

  static ExtensionValues of(@Nullable ASN1Encodable extensions, Defects defects) {
    ExtensionValues found = new ExtensionValues(defects);
    if (extensions != null) {
      defects.attempt("the extensions", () -> found.addAll(ASN1Sequence.getInstance(extensions)));
    }
    return found;
  }

  private ExtensionValues addAll(ASN1Sequence extensions) {
    for (ASN1Encodable encoded : extensions) {
      defects.attempt("an extension", () -> add(Extension.getInstance(encoded)));
    }
    return this;
  }

  private @Nullable Extension add(Extension extension) {
    Extension earlier = values.putIfAbsent(extension.getExtnId(), extension);
    if (earlier != null) {
      defects.add("extension " + extension.getExtnId().getId(), "it stands there twice");
    }
    return earlier;
  }

  /** Null when there is no such extension, or its value is not DER. */
  @Nullable ASN1Encodable value(ASN1ObjectIdentifier id) {
    Extension extension = values.get(id);
    return extension == null
        ? null
        : defects.attempt("extension " + id.getId(), extension::getParsedValue);
  }
}
