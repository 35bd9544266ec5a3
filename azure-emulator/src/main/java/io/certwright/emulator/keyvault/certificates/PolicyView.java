package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.keyvault.call.ApiVersion;
import java.util.List;

/** A policy on the wire. */
final class PolicyView {

  private PolicyView() {}

  /**
   * @param certificateId without a version
   */
  static ObjectNode of(CertificatePolicy policy, String certificateId, ApiVersion version) {
    ObjectNode node = Json.object().put("id", certificateId + "/policy");
    node.set("key_props", key(policy.key()));
    node.putObject("secret_props").put("contentType", policy.contentType());
    node.set("x509_props", certificate(policy, version));
    ArrayNode actions = node.putArray("lifetime_actions");
    policy.lifetimeActions().forEach(action -> actions.add(action(action)));
    node.set("issuer", issuer(policy.issuer()));
    node.putObject("attributes")
        .put("enabled", true)
        .put("created", policy.created().getEpochSecond())
        .put("updated", policy.updated().getEpochSecond());
    return node;
  }

  private static ObjectNode key(KeyProperties key) {
    ObjectNode node =
        Json.object()
            .put("exportable", key.exportable())
            .put("kty", key.type().wireName())
            .put("key_size", key.size())
            .put("reuse_key", key.reuseKey());
    return key.curve() == null ? node : node.put("crv", key.curve().wireName());
  }

  private static ObjectNode certificate(CertificatePolicy policy, ApiVersion version) {
    ObjectNode node = Json.object().put("subject", policy.subject());
    if (policy.names() != null) {
      node.set("sans", names(policy.names(), version));
    }
    node.set("ekus", Json.array(policy.extendedKeyUsages()));
    node.set("key_usage", Json.array(policy.keyUsages()));
    node.put("validity_months", policy.validityMonths());
    node.putObject("basic_constraints").put("ca", policy.authority());
    return node;
  }

  private static ObjectNode names(AlternativeNames names, ApiVersion version) {
    ObjectNode node = Json.object();
    set(node, "emails", names.emails());
    set(node, "dns_names", names.dnsNames());
    set(node, "upns", names.upns());
    if (version.hasUrisAndAddresses()) {
      set(node, "uris", names.uris());
      set(node, "ipAddresses", names.ipAddresses());
    }
    return node;
  }

  private static void set(ObjectNode node, String field, List<String> values) {
    if (values != null) {
      node.set(field, Json.array(values));
    }
  }

  private static ObjectNode action(LifetimeAction action) {
    ObjectNode node = Json.object();
    ObjectNode trigger = node.putObject("trigger");
    if (action.lifetimePercentage() != null) {
      trigger.put("lifetime_percentage", action.lifetimePercentage());
    }
    if (action.daysBeforeExpiry() != null) {
      trigger.put("days_before_expiry", action.daysBeforeExpiry());
    }
    node.putObject("action").put("action_type", action.action());
    return node;
  }

  private static ObjectNode issuer(Issuer issuer) {
    ObjectNode node = Json.object().put("name", issuer.name());
    if (issuer.certificateType() != null) {
      node.put("cty", issuer.certificateType());
    }
    if (issuer.certificateTransparency() != null) {
      node.put("cert_transparency", issuer.certificateTransparency());
    }
    return node;
  }
}
