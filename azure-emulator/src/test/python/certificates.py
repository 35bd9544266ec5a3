"""The Python SDK, unchanged, against an emulator: HTTPS_PROXY and REQUESTS_CA_BUNDLE say where it is.

Goes through every operation of CertificateClient, checks what comes back, and prints a line for each.
"""

import datetime
import time

from azure.core.exceptions import HttpResponseError, ResourceNotFoundError
from azure.identity import ClientSecretCredential
from azure.keyvault.certificates import (
    AdministratorContact,
    CertificateClient,
    CertificateContact,
    CertificateContentType,
    CertificatePolicy,
    WellKnownIssuerNames,
)
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

VAULT = "https://kv-demo-001.vault.azure.net"

client = CertificateClient(
    VAULT,
    ClientSecretCredential(
        "11111111-1111-4111-8111-111111111111",
        "22222222-2222-4222-8222-222222222222",
        "demo-secret-that-opens-only-the-emulator",
    ),
)


def show(operation, *found):
    print(operation.ljust(28), *found)


def refused(call, *arguments):
    """The status and the code that the service refuses with."""
    try:
        call(*arguments)
    except HttpResponseError as refusal:
        return f"{refusal.status_code} {refusal.error.code if refusal.error else ''}".rstrip()
    raise AssertionError("not refused")


def eventually(call, *arguments):
    """What a call returns once the service has settled: it is allowed some seconds."""
    for _ in range(50):
        try:
            return call(*arguments)
        except ResourceNotFoundError:
            time.sleep(0.2)
    return call(*arguments)


def named(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def signed(subject, public_key, issuer, issuer_key):
    now = datetime.datetime.now(datetime.timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(minutes=1))
        .not_valid_after(now + datetime.timedelta(days=90))
        .sign(issuer_key, hashes.SHA256())
    )


def private_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def der(certificate):
    return certificate.public_bytes(serialization.Encoding.DER)


def create_by_the_vault():
    policy = CertificatePolicy(
        WellKnownIssuerNames.self,
        subject="CN=self.contoso.example",
        san_dns_names=["self.contoso.example"],
        validity_in_months=6,
    )
    made = client.begin_create_certificate("python-self", policy, tags={"by": "python"}).result()
    loaded = x509.load_der_x509_certificate(bytes(made.cer))
    assert loaded.subject == loaded.issuer
    show("create, Self", made.name, made.policy.issuer_name, made.properties.tags)
    client.begin_create_certificate("python-self", policy).result()
    versions = list(client.list_properties_of_certificate_versions("python-self"))
    show("list versions", len(versions))
    one = client.get_certificate_version("python-self", versions[0].version)
    assert one.properties.version == versions[0].version
    show("get version", one.name, "enabled" if one.properties.enabled else "disabled")


def create_by_a_ca():
    ca, ca_key = named("Contoso Test CA"), private_key()
    client.begin_create_certificate(
        "python-merged",
        CertificatePolicy(WellKnownIssuerNames.unknown, subject="CN=merged.contoso.example"),
    ).wait()
    pending = client.get_certificate_operation("python-merged")
    show("create, Unknown", pending.status, pending.status_details)
    request = x509.load_der_x509_csr(bytes(pending.csr))
    stranger = der(signed(request.subject, private_key().public_key(), ca, ca_key))
    show("merge, another key", refused(client.merge_certificate, "python-merged", [stranger]))
    certificate = der(signed(request.subject, request.public_key(), ca, ca_key))
    chain = [certificate, der(signed(ca, ca_key.public_key(), ca, ca_key))]
    merged = client.merge_certificate("python-merged", chain, tags={"merged": "yes"})
    assert bytes(merged.cer) == certificate
    show("merge", merged.name, merged.properties.tags)
    show("get pending, completed", client.get_certificate_operation("python-merged").status)
    show("get", client.get_certificate("python-merged").policy.subject)


def give_up_a_request():
    policy = CertificatePolicy(WellKnownIssuerNames.unknown, subject="CN=given-up.contoso.example")
    client.begin_create_certificate("python-given-up", policy).wait()
    show("create, twice", refused(client.begin_create_certificate, "python-given-up", policy))
    cancelled = client.cancel_certificate_operation("python-given-up")
    show("cancel pending", cancelled.status, cancelled.cancellation_requested)
    gone = client.delete_certificate_operation("python-given-up")
    show("delete pending", gone.issuer_name)
    show("get pending, deleted", refused(client.get_certificate_operation, "python-given-up"))


def bring_one():
    key, name = private_key(), named("imported.contoso.example")
    certificate = signed(name, key.public_key(), name, key)
    store = pkcs12.serialize_key_and_certificates(
        b"imported", key, certificate, None, serialization.BestAvailableEncryption(b"pw")
    )
    imported = client.import_certificate("python-pfx", store, password="pw")
    assert bytes(imported.cer) == der(certificate)
    show("import, PFX", imported.policy.issuer_name, imported.policy.subject)
    show("import, wrong password", refused(client.import_certificate, "python-pfx", store))
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    ) + certificate.public_bytes(serialization.Encoding.PEM)
    policy = CertificatePolicy(
        WellKnownIssuerNames.self, subject="CN=any", content_type=CertificateContentType.pem
    )
    imported = client.import_certificate("python-pem", pem, policy=policy)
    assert bytes(imported.cer) == der(certificate)
    show("import, PEM", imported.policy.issuer_name, imported.policy.content_type.value)


def change():
    changed = client.update_certificate_properties(
        "python-pfx", enabled=False, tags={"owner": "shop"}
    )
    show("update", "enabled" if changed.properties.enabled else "disabled", changed.properties.tags)
    policy = client.get_certificate_policy("python-self")
    show("get policy", policy.key_type.value, policy.key_size, policy.validity_in_months)
    policy._validity_in_months = 3
    policy = client.update_certificate_policy("python-self", policy)
    show("update policy", policy.validity_in_months)


def list_all():
    names = [one.name for one in client.list_properties_of_certificates(include_pending=True)]
    assert names == sorted(names, key=str.upper) and len(names) == len(set(names))
    show("list", *[name for name in names if name.startswith("python-")])
    pages = list(client.list_properties_of_certificates(max_page_size=7).by_page())
    assert all(len(list(page)) <= 7 for page in pages)
    show("list, by page", "several" if len(pages) > 3 else "few")


def delete_and_bring_back():
    deleted = client.begin_delete_certificate("python-pfx").result()
    show("delete", deleted.recovery_id)
    show("create, deleted name", refused(client.import_certificate, "python-pfx", b"any"))
    eventually(client.get_deleted_certificate, "python-pfx")
    days = deleted.scheduled_purge_date - deleted.deleted_on
    show("get deleted", days.days, "days", deleted.properties.recovery_level)
    show("list deleted", *[one.name for one in client.list_deleted_certificates()])
    client.begin_recover_deleted_certificate("python-pfx").wait()
    show("recover", client.get_certificate("python-pfx").name)
    client.begin_delete_certificate("python-pfx").wait()
    client.purge_deleted_certificate("python-pfx")
    show("purge", refused(client.get_deleted_certificate, "python-pfx"))


def back_up_and_restore():
    backup = client.backup_certificate("python-self")
    show("restore, name taken", refused(client.restore_certificate_backup, backup))
    before = client.get_certificate("python-self")
    client.begin_delete_certificate("python-self").wait()
    client.purge_deleted_certificate("python-self")
    for _ in range(50):
        try:
            restored = client.restore_certificate_backup(backup)
            break
        except HttpResponseError as refusal:
            assert refusal.status_code == 409
            time.sleep(0.2)
    assert bytes(restored.cer) == bytes(before.cer)
    versions = list(client.list_properties_of_certificate_versions("python-self"))
    show("backup and restore", restored.name, len(versions), "versions")
    show("restore, no backup", refused(client.restore_certificate_backup, b"no backup"))


def contacts():
    wanted = [CertificateContact(email="ops@contoso.example", name="Ops", phone="1111111111")]
    show("set contacts", *[one.email for one in client.set_contacts(wanted)])
    show("get contacts", *[one.name for one in client.get_contacts()])
    show("delete contacts", *[one.phone for one in client.delete_contacts()])
    show("get contacts, deleted", refused(client.get_contacts))


def issuers():
    admin = AdministratorContact("Ada", "Okafor", "ada@contoso.example", "4255550100")
    made = client.create_issuer(
        "python-ca", "DigiCert", account_id="account", password="secret",
        organization_id="org", admin_contacts=[admin], enabled=True,
    )
    show("create issuer", made.name, made.provider, made.account_id, made.admin_contacts[0].email)
    show("get issuer", client.get_issuer("python-ca").organization_id)
    show("list issuers", *[one.name for one in client.list_properties_of_issuers()])
    show("update issuer", client.update_issuer("python-ca", account_id="other").account_id)
    show("delete issuer", client.delete_issuer("python-ca").name)
    show("get issuer, deleted", refused(client.get_issuer, "python-ca"))


def refusals():
    show("get, unknown name", refused(client.get_certificate, "python-none"))
    show("delete, unknown name", refused(client.begin_delete_certificate, "python-none"))
    show("recover, unknown name", refused(client.begin_recover_deleted_certificate, "python-none"))
    show("get, no such version", refused(client.get_certificate_version, "python-self", "0" * 32))
    wrong = CertificatePolicy(WellKnownIssuerNames.self, subject="no distinguished name")
    show("create, wrong subject", refused(client.begin_create_certificate, "python-none", wrong))


STEPS = [create_by_the_vault, create_by_a_ca, give_up_a_request, bring_one, change, list_all,
         delete_and_bring_back, back_up_and_restore, contacts, issuers, refusals]

if __name__ == "__main__":
    for step in STEPS:
        step()
