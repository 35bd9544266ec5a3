package io.certwright.account.doctor;

import static io.certwright.account.doctor.DoctorTenant.BY_ROLES;
import static io.certwright.account.doctor.DoctorTenant.SUBSCRIPTION;
import static io.certwright.account.doctor.Faults.answer;
import static io.certwright.account.doctor.Faults.fault;
import static io.certwright.account.doctor.Row.fails;
import static io.certwright.account.doctor.Row.warns;

import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.fault.FaultRule;
import io.certwright.emulator.fault.Match;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What keeps a vault from being reached. */
final class NetworkRows {

  private NetworkRows() {}

  static Stream<Row> rows() {
    return Stream.of(
        fails(
            "The vault's name does not resolve",
            one -> one.resolveNames(false),
            "dns",
            one -> one.resolveNames(true)),
        fails(
            "The vault's TLS certificate is signed by somebody else",
            one -> one.trustVaults(false),
            "tls",
            one -> one.trustVaults(true)),
        fails("The firewall lets others in", shell("update", "--default-action Deny"), "firewall"),
        fails(
            "Public access is disabled",
            shell("update", "--public-network-access Disabled"),
            "firewall"),
        fails(
            "The connection is cut",
            fault("keyvault.listCertificates", new Effect.Reset()),
            "connection",
            Faults::clear),
        fails(
            "The vault does not answer",
            one ->
                one.emulator()
                    .weather()
                    .faults()
                    .add(
                        FaultRule.always(
                                Match.operation("keyvault.listCertificates"), new Effect.Slow())
                            .delayed(Duration.ofHours(1))),
            "connection",
            Faults::clear),
        warns(
            "The vault asks for fewer requests",
            fault(
                "keyvault.listCertificates",
                answer(
                    429,
                    "Throttled",
                    "Request was not processed because too many requests were received. Reason:"
                        + " VaultRequestTypeLimitReached")),
            "certificates",
            Faults::clear));
  }

  private static Consumer<EmulatedAccount> shell(String command, String options) {
    return one ->
        new AzureCli(one)
            .run(
                "az keyvault %s --name %s %s --subscription %s"
                    .formatted(command, BY_ROLES, options, SUBSCRIPTION));
  }
}
