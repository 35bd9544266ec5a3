package io.certwright.emulator.contact;

import io.certwright.emulator.certificate.error.KeyVaultError;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The contacts of one vault: one list for all its certificates. */
public final class Contacts {

  private final AtomicReference<List<Contact>> contacts = new AtomicReference<>();

  public void set(List<Contact> all) {
    contacts.set(List.copyOf(all));
  }

  public Optional<List<Contact>> find() {
    return Optional.ofNullable(contacts.get());
  }

  /**
   * @throws KeyVaultError 404 when there are none
   */
  public List<Contact> get() {
    return require(contacts.get());
  }

  /**
   * @return those that were there
   */
  public List<Contact> remove() {
    return require(contacts.getAndSet(null));
  }

  private static List<Contact> require(List<Contact> found) {
    return Optional.ofNullable(found)
        .orElseThrow(() -> new KeyVaultError(404, "ContactsNotFound", null, "Contacts not found"));
  }
}
