package io.certwright.emulator.keyvault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.entra.token.AccessTokens;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.http.Service;
import io.certwright.emulator.keyvault.backup.BackupOperations;
import io.certwright.emulator.keyvault.call.ApiVersion;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.keyvault.certificates.DeletedOperations;
import io.certwright.emulator.keyvault.certificates.LiveOperations;
import io.certwright.emulator.keyvault.certificates.PendingOperations;
import io.certwright.emulator.keyvault.contacts.ContactOperations;
import io.certwright.emulator.keyvault.issuers.IssuerOperations;
import io.certwright.emulator.keyvault.keys.DeletedKeyOperations;
import io.certwright.emulator.keyvault.keys.KeyOperations;
import io.certwright.emulator.keyvault.keys.WrapOperations;
import io.certwright.emulator.keyvault.secrets.DeletedSecretOperations;
import io.certwright.emulator.keyvault.secrets.SecretOperations;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The data plane of Key Vault: every vault under its own host name. */
public final class KeyVault implements Service {

  private final Tenants tenants;
  private final VaultCallers callers;
  private final VaultFirewall firewall;
  private final VaultAccess access;
  private final KeyVaultRoutes routes;

  public KeyVault(Tenants tenants, AccessTokens tokens, Clock clock) {
    this.tenants = tenants;
    this.callers = new VaultCallers(tokens, clock);
    this.firewall = new VaultFirewall(tenants);
    this.access = new VaultAccess(tenants);
    this.routes = new KeyVaultRoutes(operations(clock));
  }

  @Override
  public Reply answer(Request request) {
    Vault vault = tenants.vaultAt(request.host()).orElseThrow();
    try {
      return serve(request, vault).with(VaultHeaders.of(request, vault));
    } catch (KeyVaultError error) {
      Reply reply = Reply.json(error.status(), body(error)).with(VaultHeaders.of(request, vault));
      return error.status() == 401
          ? reply.with("WWW-Authenticate", VaultCallers.challenge(vault))
          : reply;
    }
  }

  @Override
  public String operation(Request request) {
    return "keyvault." + routes.name(request);
  }

  private Reply serve(Request request, Vault vault) {
    Caller caller = callers.authenticate(request, vault);
    firewall.require(request, caller, vault);
    List<String> segments = request.segments();
    Operation operation = routes.find(request, segments);
    Call call = new Call(request, segments, vault, caller, ApiVersion.of(request));
    if (!call.name().isEmpty()) {
      Call.requireName(call.name());
    }
    access.require(caller, vault, operation.action(), call.name());
    return operation.handler().apply(call);
  }

  private static List<Operation> operations(Clock clock) {
    return Stream.of(
            new PendingOperations(clock).all(),
            new LiveOperations(clock).all(),
            new DeletedOperations().all(),
            new IssuerOperations(clock).all(),
            new ContactOperations().all(),
            new BackupOperations().all(),
            new KeyOperations(clock).all(),
            new DeletedKeyOperations().all(),
            new WrapOperations().all(),
            new SecretOperations(clock).all(),
            new DeletedSecretOperations().all())
        .flatMap(List::stream)
        .toList();
  }

  private static ObjectNode body(KeyVaultError error) {
    ObjectNode body = Json.object();
    ObjectNode node =
        body.putObject("error").put("code", error.code()).put("message", error.getMessage());
    error.innerCode().ifPresent(code -> node.putObject("innererror").put("code", code));
    return body;
  }
}
