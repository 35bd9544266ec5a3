package io.certwright.emulator.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a seed file, or an export. */
public final class SeedReader {

  private SeedReader() {}

  /**
   * @throws SeedError when the bytes are not a seed; whether its values make sense is found out
   *     when the tenants are built
   */
  public static Seed read(byte[] json) {
    try {
      return SeedJson.MAPPER.readValue(json, Seed.class);
    } catch (JsonMappingException badField) {
      throw SeedError.at(pointer(badField), problem(badField));
    } catch (JsonProcessingException badJson) {
      throw new SeedError(
          "not JSON, line %d: %s"
              .formatted(badJson.getLocation().getLineNr(), badJson.getOriginalMessage()));
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory can be read", impossible);
    }
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }

  private static String problem(JsonMappingException failure) {
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return "there is no such field; known here are " + unknown.getKnownPropertyIds();
    }
    if (failure instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return "'%s' is not one of %s"
          .formatted(format.getValue(), Arrays.toString(format.getTargetType().getEnumConstants()));
    }
    return failure.getOriginalMessage();
  }
}
