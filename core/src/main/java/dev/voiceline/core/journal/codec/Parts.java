package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The components of a record, by their names. Fields that it does not have are passed over. */
final class Parts implements Shape {
  private final Constructor<?> constructor;
  private final List<Part> parts;

  Parts(Kind kind, Shapes shapes) {
    RecordComponent[] components = kind.raw().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    try {
      this.constructor = kind.raw().getDeclaredConstructor(types);
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException("every record has its canonical constructor", impossible);
    }
    constructor.setAccessible(true);
    this.parts = Arrays.stream(components).map(each -> new Part(each, kind, shapes)).toList();
  }

  /** Its components, in their order. */
  List<Part> parts() {
    return parts;
  }

  @Override
  public Fields write(Object value) {
    return new Fields(written(value));
  }

  /** Its fields, to which more may be added. */
  SortedMap<String, Field> written(Object value) {
    SortedMap<String, Field> fields = new TreeMap<>();
    for (Part part : parts) {
      part.write(value).ifPresent(field -> fields.put(part.name(), field));
    }
    return fields;
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Fields fields)) {
      throw Shape.not("a group of fields");
    }
    List<Object> values = new ArrayList<>();
    parts.forEach(part -> values.add(part.read(fields)));
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException | IllegalArgumentException refused) {
      // The record's own message may hold the value.
      throw CodecFault.of("has values that it may not have");
    } catch (InstantiationException | IllegalAccessException impossible) {
      throw new IllegalStateException("a record could not be made", impossible);
    }
  }
}
