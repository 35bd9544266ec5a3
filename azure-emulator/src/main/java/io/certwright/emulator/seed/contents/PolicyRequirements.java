package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyUsages;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import io.certwright.emulator.seed.SeedError;
import java.util.List;

/**
 * What a policy of a state must have. It is not judged as a request would be: an import of a
 * certificate may have left a policy that nobody could ask for.
 */
final class PolicyRequirements {

  private PolicyRequirements() {}

  static CertificatePolicy of(CertificatePolicy policy, String pointer) {
    Required.value(policy, pointer);
    key(policy.key(), pointer + "/key");
    Required.value(policy.contentType(), pointer + "/contentType");
    Required.value(policy.subject(), pointer + "/subject");
    Required.value(policy.extendedKeyUsages(), pointer + "/extendedKeyUsages");
    keyUsages(policy.keyUsages(), pointer + "/keyUsages");
    lifetimeActions(policy.lifetimeActions(), pointer + "/lifetimeActions");
    Required.value(policy.issuer(), pointer + "/issuer");
    Required.value(policy.issuer().name(), pointer + "/issuer/name");
    Required.value(policy.created(), pointer + "/created");
    Required.value(policy.updated(), pointer + "/updated");
    return policy;
  }

  private static void key(KeyProperties key, String pointer) {
    Required.value(key, pointer);
    Required.value(key.type(), pointer + "/type");
    if (key.type().isElliptic() != (key.curve() != null)) {
      throw SeedError.at(pointer + "/curve", "is for keys of type EC, which need one");
    }
  }

  private static void keyUsages(List<String> usages, String pointer) {
    for (int index = 0; index < Required.value(usages, pointer).size(); index++) {
      String usage = usages.get(index);
      if (!KeyUsages.named(usage).filter(usage::equals).isPresent()) {
        throw SeedError.at(pointer + "/" + index, "'%s' is no key usage".formatted(usage));
      }
    }
  }

  private static void lifetimeActions(List<LifetimeAction> actions, String pointer) {
    for (int index = 0; index < Required.value(actions, pointer).size(); index++) {
      LifetimeAction action = actions.get(index);
      Required.value(action.action(), pointer + "/" + index + "/action");
      if ((action.lifetimePercentage() == null) == (action.daysBeforeExpiry() == null)) {
        throw SeedError.at(
            pointer + "/" + index, "needs one of lifetimePercentage and daysBeforeExpiry");
      }
    }
  }
}
