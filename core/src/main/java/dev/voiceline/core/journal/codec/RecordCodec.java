package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.lang.annotation.Annotation;

/**
 * Writes records as fields, and reads them again: records by the names of their components, enums
 * by the names of their constants, members of a sealed family with their simple name in {@code is}.
 * Equal records are equal fields. Identifiers are written in clear: what comes out of here must be
 * sealed.
 *
 * <p>Fields that a record does not have are passed over, and one that is missing is empty where it
 * may be. So a component may be added that is an {@code Optional}; every other change of a record
 * needs a new version of the entries that hold it. Safe for use by any thread.
 */
public final class RecordCodec {
  private final Shapes shapes = new Shapes();

  /** What a record holds. */
  public Fields write(Record value) {
    return parts(value.getClass()).write(value);
  }

  /**
   * What those components of a record hold that are marked.
   *
   * @param marked or, when false, those that are not
   */
  public Fields write(Record value, Class<? extends Annotation> mark, boolean marked) {
    Fields fields = Fields.none();
    for (Part part : parts(value.getClass()).parts()) {
      if (part.has(mark) == marked) {
        fields =
            part.write(value).map(new With(fields, part.name())::field).orElse(fields);
      }
    }
    return fields;
  }

  private record With(Fields fields, String name) {
    Fields field(Field field) {
      return fields.with(name, field);
    }
  }

  /** A value of a sealed family, or of any other type that can be written. */
  public <T> Field write(Class<T> type, T value) {
    return shapes.of(Kind.of(type)).write(value);
  }

  /**
   * The same, of a type that is known only when it runs.
   *
   * @throws ClassCastException when the value is of another
   */
  public Field writeAny(Class<?> type, Object value) {
    return shapes.of(Kind.of(type)).write(type.cast(value));
  }

  /**
   * What was written.
   *
   * @param type that it was written as
   * @throws CodecFault when something is missing, or is not what it should be
   */
  public <T> T read(Class<T> type, Field field) {
    return type.cast(shapes.of(Kind.of(type)).read(field));
  }

  private Parts parts(Class<?> type) {
    return (Parts) shapes.of(Kind.of(type));
  }
}
