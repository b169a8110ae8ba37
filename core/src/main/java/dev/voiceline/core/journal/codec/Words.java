package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import java.util.HashMap;
import java.util.Map;

/** The constants of an enum, by their names. */
final class Words implements Shape {
  private final Map<String, Object> byName = new HashMap<>();

  Words(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      byName.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public Field write(Object value) {
    return new Field.Text(((Enum<?>) value).name());
  }

  @Override
  public Object read(Field field) {
    if (field instanceof Field.Text text && byName.containsKey(text.value())) {
      return byName.get(text.value());
    }
    throw Shape.not("a known word");
  }
}
