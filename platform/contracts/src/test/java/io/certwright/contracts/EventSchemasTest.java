package io.certwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas under {@code docs/schemas} are made from the records, and the records obey them. */
class EventSchemasTest {

  private static final Path SCHEMAS =
      Path.of(System.getProperty("certwright.root"), "docs", "schemas");

  private final SchemaGenerator generator = generator();

  @ParameterizedTest
  @EnumSource
  void committedSchemaIsTheRecords(EventType type) throws IOException {
    ObjectNode schema = generator.generateSchema(type.payload());
    schema.put("title", type.typeName());

    CommittedFile.assertSame(file(type), schema.toPrettyString() + "\n");
  }

  @ParameterizedTest
  @MethodSource("io.certwright.contracts.Samples#all")
  void sampleObeysItsSchema(EventMessage message) throws IOException {
    assertThat(violations(message, new EventCodec().payload(message.event()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.certwright.contracts.Samples#all")
  void schemaAsksForTheAggregatesId(EventMessage message) throws IOException {
    assertThat(violations(message, "{}")).isNotEmpty();
  }

  private static java.util.List<String> violations(EventMessage message, String json)
      throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(file(message.type())), InputFormat.JSON)
        .validate(json, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static Path file(EventType type) {
    return SCHEMAS.resolve(type.typeName() + ".json");
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS);
    config.forFields().withRequiredCheck(field -> !mayBeAbsent(field.getRawMember()));
    return new SchemaGenerator(config.build());
  }

  private static boolean mayBeAbsent(Field field) {
    return Arrays.stream(field.getAnnotatedType().getAnnotations())
        .anyMatch(annotation -> annotation.annotationType() == Nullable.class);
  }
}
