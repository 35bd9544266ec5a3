package io.certwright.platform.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;

/** Refuses the character U+0000 in every text of a body: PostgreSQL cannot keep it. */
@Singleton
public class NulRefusal implements ObjectMapperCustomizer {

  static final String DETAIL = "Text without the character U+0000.";

  @Override
  public void customize(ObjectMapper mapper) {
    SimpleModule module = new SimpleModule("nul-refusal");
    module.addDeserializer(String.class, new Text());
    module.addKeyDeserializer(String.class, new Key());
    mapper.registerModule(module);
  }

  static boolean isIn(String text) {
    return text != null && text.indexOf('\0') >= 0;
  }

  private static final class Text extends StdScalarDeserializer<String> {

    Text() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      if (isIn(text)) {
        throw context.weirdStringException(text, String.class, DETAIL);
      }
      return text;
    }
  }

  private static final class Key extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
      if (isIn(key)) {
        throw context.weirdKeyException(String.class, key, DETAIL);
      }
      return key;
    }
  }
}
