package io.certwright.emulator.contact;

/** Who gets mail about the certificates of a vault; every field is null when it was not sent. */
public record Contact(String email, String name, String phone) {}
