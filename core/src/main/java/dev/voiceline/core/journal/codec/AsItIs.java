package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;

/**
 * What is a field already.
 *
 * @param type of field
 */
record AsItIs(Class<?> type) implements Shape {
  @Override
  public Field write(Object value) {
    return (Field) value;
  }

  @Override
  public Object read(Field field) {
    if (!type.isInstance(field)) {
      throw Shape.not("a group of fields");
    }
    return field;
  }
}
