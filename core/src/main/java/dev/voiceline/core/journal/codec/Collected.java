package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Several values of one kind.
 *
 * @param ordered whether their order means something; others are written in an order of their own,
 *     so that equal sets are equal fields
 * @param made the collection of what was read
 */
record Collected(Shape of, boolean ordered, Function<List<Object>, Object> made) implements Shape {
  static Collected list(Shape of) {
    return new Collected(of, true, List::copyOf);
  }

  static Collected set(Shape of) {
    return new Collected(of, false, Set::copyOf);
  }

  @Override
  public Field write(Object value) {
    List<Field> fields = new ArrayList<>();
    ((Collection<?>) value).forEach(each -> fields.add(of.write(each)));
    if (!ordered) {
      fields.sort(FieldOrder.INSTANCE);
    }
    return new Field.Items(fields);
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Field.Items items)) {
      throw Shape.not("a list");
    }
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < items.values().size(); i++) {
      try {
        values.add(of.read(items.values().get(i)));
      } catch (CodecFault fault) {
        throw fault.in("[" + i + "]");
      }
    }
    return made.apply(values);
  }
}
