package io.certwright.enrollment.requesting;

import io.certwright.enrollment.certificate.Curve;
import io.certwright.enrollment.certificate.KeySpecification;
import io.certwright.enrollment.certificate.KeyType;
import io.certwright.platform.problem.FieldErrors;
import java.util.Optional;

/** The key of a wish: RSA 2048, software-protected and exportable unless it says otherwise. */
final class KeyRules {

  private static final int DEFAULT_SIZE = 2048;
  private static final EnrollmentWish.Key NONE =
      new EnrollmentWish.Key(null, null, null, null, null, null);

  private final FieldErrors errors;

  KeyRules(FieldErrors errors) {
    this.errors = errors;
  }

  /** What the wish means; of no worth when there are errors. */
  KeySpecification key(EnrollmentWish wish) {
    EnrollmentWish.Key key = wish.key() == null ? NONE : wish.key();
    boolean hsm = Boolean.TRUE.equals(key.hsm());
    boolean exportable = key.exportable() == null ? !hsm : key.exportable();
    errors.require(
        !(hsm && exportable), "/key/exportable", "A key in an HSM cannot be exportable.");
    boolean reuse = Boolean.TRUE.equals(key.reuse());
    return type(key) == KeyType.EC
        ? new KeySpecification(KeyType.EC, null, curve(key), hsm, exportable, reuse)
        : new KeySpecification(KeyType.RSA, size(key), null, hsm, exportable, reuse);
  }

  private KeyType type(EnrollmentWish.Key key) {
    if (key.type() == null) {
      return key.curve() == null || key.size() != null ? KeyType.RSA : KeyType.EC;
    }
    errors.require(key.type().equals("RSA") || key.type().equals("EC"), "/key/type", "RSA or EC.");
    return key.type().equals("EC") ? KeyType.EC : KeyType.RSA;
  }

  private Integer size(EnrollmentWish.Key key) {
    boolean isRsa = key.type() == null || key.type().equals("RSA");
    errors.require(
        !isRsa || key.curve() == null, "/key/curve", "An RSA key has a size, not a curve.");
    Integer size = key.size() == null ? Integer.valueOf(DEFAULT_SIZE) : key.size();
    errors.require(KeySpecification.RSA_SIZES.contains(size), "/key/size", "2048, 3072 or 4096.");
    return size;
  }

  private Curve curve(EnrollmentWish.Key key) {
    errors.require(key.size() == null, "/key/size", "An EC key has a curve, not a size.");
    Optional<Curve> curve =
        key.curve() == null ? Optional.of(Curve.P_256) : Curve.named(key.curve());
    errors.require(curve.isPresent(), "/key/curve", "P-256, P-384, P-521 or P-256K.");
    return curve.orElse(Curve.P_256);
  }
}
