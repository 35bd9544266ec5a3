package io.certwright.platform.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON Pointer into the request's body (RFC 6901), such as {@code /key/size}; for a
 *     query or path parameter its name, such as {@code ?limit}
 * @param detail a sentence that says what would be right
 */
public record FieldError(String pointer, String detail) {}
