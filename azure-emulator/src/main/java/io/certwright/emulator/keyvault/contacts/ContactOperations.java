package io.certwright.emulator.keyvault.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.contact.Contact;
import io.certwright.emulator.contact.Contacts;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import io.certwright.emulator.keyvault.call.Call;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.keyvault.call.Fields;
import io.certwright.emulator.keyvault.call.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who gets mail about the certificates of a vault; the emulator sends none. */
public final class ContactOperations {

  private static final String PATH = "certificates/contacts";

  public List<Operation> all() {
    return List.of(
        operation("GET", "getCertificateContacts", call -> contacts(call).get()),
        operation("PUT", "setCertificateContacts", ContactOperations::set),
        operation("DELETE", "deleteCertificateContacts", call -> contacts(call).remove()));
  }

  private static Operation operation(
      String method, String name, Function<Call, List<Contact>> work) {
    return new Operation(
        method + " " + PATH,
        name,
        DataAction.CONTACTS_MANAGE,
        call -> Reply.json(200, view(call, work.apply(call))));
  }

  private static List<Contact> set(Call call) {
    List<Contact> sent = new ArrayList<>();
    for (JsonNode contact : Fields.body(call.request()).path("contacts")) {
      sent.add(
          new Contact(
              Fields.text(contact, "email", null),
              Fields.text(contact, "name", null),
              Fields.text(contact, "phone", null)));
    }
    contacts(call).set(sent);
    return sent;
  }

  private static Contacts contacts(Call call) {
    return call.vault().contents().contacts();
  }

  private static ObjectNode view(Call call, List<Contact> contacts) {
    ObjectNode node = Json.object().put("id", call.vault().uri() + "/" + PATH);
    node.set("contacts", Json.arrayOf(contacts.stream().map(ContactOperations::view).toList()));
    return node;
  }

  private static ObjectNode view(Contact contact) {
    ObjectNode node = Json.object();
    Fields.put(node, "email", contact.email());
    Fields.put(node, "name", contact.name());
    Fields.put(node, "phone", contact.phone());
    return node;
  }
}
