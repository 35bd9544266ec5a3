package io.certwright.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Says of an unreadable or invalid request which field is wrong, and what would be right. */
final class InvalidFields {

  private InvalidFields() {}

  static Failure of(ConstraintViolationException exception) {
    List<FieldError> errors =
        exception.getConstraintViolations().stream()
            .map(violation -> new FieldError(pointer(violation), sentence(violation.getMessage())))
            .sorted(Comparator.comparing(FieldError::pointer))
            .toList();
    return Failure.invalid(errors);
  }

  static Failure of(JsonProcessingException exception) {
    if (exception instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return Failure.invalid(pointer(mapping), expectation(exception));
    }
    return Failure.invalid("", "The body is not JSON of the expected shape.");
  }

  private static String expectation(JsonProcessingException exception) {
    if (exception instanceof InvalidFormatException format) {
      Class<?> type = format.getTargetType();
      if (type == String.class) {
        return NulRefusal.DETAIL;
      }
      if (type.isEnum()) {
        return "One of " + Arrays.toString(type.getEnumConstants()) + ".";
      }
      return "A value of the type " + type.getSimpleName() + ".";
    }
    return "A value of another JSON type.";
  }

  private static String pointer(JsonMappingException exception) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      String name = step.getFieldName();
      pointer.append('/').append(name == null ? Integer.toString(step.getIndex()) : escape(name));
    }
    return pointer.toString();
  }

  /**
   * Method and parameter come first in the path; a body's field is what follows. The parameter that
   * is the body itself is called {@code body} in every resource.
   */
  private static String pointer(ConstraintViolation<?> violation) {
    StringBuilder pointer = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY) {
        index(pointer, node);
        pointer.append('/').append(escape(node.getName()));
      } else if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
        index(pointer, node);
      }
    }
    return pointer.isEmpty() ? pointerTo(parameter) : pointer.toString();
  }

  /** Nothing but its name tells a body from a query parameter. */
  private static String pointerTo(String parameter) {
    return parameter.equals("body") ? "" : "?" + parameter;
  }

  private static void index(StringBuilder pointer, Path.Node node) {
    if (node.getIndex() != null) {
      pointer.append('/').append(node.getIndex());
    } else if (node.getKey() != null) {
      pointer.append('/').append(escape(node.getKey().toString()));
    }
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static String sentence(String message) {
    return message.endsWith(".")
        ? message
        : Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }
}
