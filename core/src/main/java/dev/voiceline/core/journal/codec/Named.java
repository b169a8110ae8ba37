package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.HashMap;
import java.util.Map;

/** Values by texts. */
record Named(Shape of) implements Shape {
  @Override
  public Field write(Object value) {
    Map<String, Field> fields = new HashMap<>();
    ((Map<?, ?>) value).forEach((name, each) -> fields.put((String) name, of.write(each)));
    return Fields.of(fields);
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Fields fields)) {
      throw Shape.not("a group of fields");
    }
    Map<String, Object> values = new HashMap<>();
    fields
        .values()
        .forEach(
            (name, each) -> {
              try {
                values.put(name, of.read(each));
              } catch (CodecFault fault) {
                // A name of what somebody gave may be anything.
                throw fault.in("*");
              }
            });
    return Map.copyOf(values);
  }
}
