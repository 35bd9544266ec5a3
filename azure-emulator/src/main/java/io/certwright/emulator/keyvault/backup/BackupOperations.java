package io.certwright.emulator.keyvault.backup;

import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Operation;
import io.certwright.emulator.keyvault.certificates.BundleView;
import java.util.List;

/** Backup and restore of certificates with all their versions. */
public final class BackupOperations {

  private final Backups backups = new Backups();

  public List<Operation> all() {
    return List.of(
        new Operation(
            "POST certificates/*/backup",
            "backupCertificate",
            DataAction.CERTIFICATE_BACKUP,
            this::backup),
        new Operation(
            "POST certificates/restore",
            "restoreCertificate",
            DataAction.CERTIFICATE_RESTORE,
            this::restore));
  }

  private Reply backup(Call call) {
    StoredCertificate certificate = call.store().get(call.name());
    return Reply.json(200, Json.object().put("value", backups.make(certificate, call.vault())));
  }

  private Reply restore(Call call) {
    String blob = Fields.text(Fields.body(call.request()), "value", "");
    StoredCertificate backup = backups.read(blob, call.vault());
    call.vault().contents().requireNoOtherKind(backup.name());
    StoredCertificate restored =
        call.store()
            .restore(backup)
            .orElseThrow(() -> conflict(BundleView.of(call).certificateId(backup.name()), backup));
    return Reply.json(200, BundleView.of(call).whole(restored));
  }

  private static KeyVaultError conflict(String certificateId, StoredCertificate backup) {
    return new KeyVaultError(
        409,
        "Conflict",
        null,
        ("Conflict while restoring certificate %s/%s - certificate already exists or concurrent"
                + " access")
            .formatted(certificateId, backup.latest().id()));
  }
}
