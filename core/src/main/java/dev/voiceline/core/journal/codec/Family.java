package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** The members of a sealed family: their fields, and their simple name in {@value #IS}. */
final class Family implements Shape {
  private static final String IS = "is";

  private final Map<Class<?>, Parts> byClass = new HashMap<>();
  private final Map<String, Shape> byName = new HashMap<>();

  Family(Kind family, Shapes shapes) {
    add(family, shapes);
  }

  private void add(Kind family, Shapes shapes) {
    for (Class<?> member : family.raw().getPermittedSubclasses()) {
      Kind kind = family.member(member);
      if (member.isInterface()) {
        add(kind, shapes);
      } else {
        Parts parts = (Parts) shapes.of(kind);
        byClass.put(member, parts);
        if (byName.put(member.getSimpleName(), parts) != null) {
          throw new IllegalArgumentException("two of a family are called " + member.getName());
        }
      }
    }
  }

  @Override
  public Field write(Object value) {
    Class<?> member = value.getClass();
    Parts parts = byClass.get(member);
    if (parts == null) {
      throw new IllegalArgumentException("no journal keeps a " + member.getName());
    }
    SortedMap<String, Field> fields = parts.written(value);
    fields.put(IS, new Field.Text(member.getSimpleName()));
    return new Fields(fields);
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Fields fields)) {
      throw Shape.not("a group of fields");
    }
    Shape shape = byName.get(fields.text(IS).orElse(""));
    if (shape == null) {
      throw Shape.not("of a known sort");
    }
    return shape.read(fields);
  }
}
