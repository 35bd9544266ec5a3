package io.certwright.emulator.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads a seed file. */
public final class SeedReader {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(new SimpleModule().addDeserializer(Instant.class, new InstantReader()))
          .build();

  private SeedReader() {}

  /**
   * @throws SeedError when the bytes are not a seed; whether its values make sense is found out
   *     when the tenants are built
   */
  public static Seed read(byte[] json) {
    try {
      return MAPPER.readValue(json, Seed.class);
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

  private static final class InstantReader extends JsonDeserializer<Instant> {

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      try {
        return Instant.parse(text);
      } catch (DateTimeException malformed) {
        throw context.weirdStringException(
            text, Instant.class, "not a time like 2027-01-31T00:00:00Z");
      }
    }
  }
}
