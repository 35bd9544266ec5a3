package io.certwright.enrollment.issuing;

/**
 * What hinders an enrollment.
 *
 * @param code stable, such as {@code foreign-pending-operation}
 * @param detail what happened, in the words of whoever said no
 * @param remedy what a person can do about it
 */
public record Problem(String code, String detail, String remedy) {}
