package io.certwright.emulator.issuing;

/** Whom a CA may ask about an organization; every field is null when it was not sent. */
public record Administrator(String firstName, String lastName, String email, String phone) {}
