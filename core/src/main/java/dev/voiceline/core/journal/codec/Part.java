package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A component of a record. One that may be empty is left out when it is, so that another may be
 * added to a record without a new version. Its shape is looked up when it is first needed: records
 * may hold themselves.
 */
final class Part {
  private final RecordComponent component;
  private final Method accessor;
  private final Kind kind;
  private final Shapes shapes;
  private volatile Optional<Shape> shape = Optional.empty();

  Part(RecordComponent component, Kind owner, Shapes shapes) {
    this.component = component;
    this.accessor = component.getAccessor();
    accessor.setAccessible(true);
    this.kind = owner.within(component.getGenericType());
    this.shapes = shapes;
  }

  String name() {
    return component.getName();
  }

  /** Whether it is marked so. */
  boolean has(Class<? extends Annotation> mark) {
    return component.isAnnotationPresent(mark);
  }

  /** Its field of this record; nothing when it is empty. */
  Optional<Field> write(Object owner) {
    return content(value(owner)).map(shape()::write);
  }

  /** Its value in these fields. */
  Object read(Fields fields) {
    Optional<Field> field = Optional.ofNullable(fields.values().get(name()));
    if (field.isEmpty() && !mayBeEmpty()) {
      throw CodecFault.of("is missing").in(name());
    }
    try {
      return wrapped(field.map(shape()::read));
    } catch (CodecFault fault) {
      throw fault.in(name());
    }
  }

  private boolean mayBeEmpty() {
    return kind.raw() == Optional.class
        || kind.raw() == OptionalInt.class
        || kind.raw() == OptionalLong.class;
  }

  private static Optional<Object> content(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Object.class::cast);
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? Optional.of(optional.getAsInt()) : Optional.empty();
    } else if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? Optional.of(optional.getAsLong()) : Optional.empty();
    }
    return Optional.of(value);
  }

  private Object wrapped(Optional<Object> read) {
    if (kind.raw() == Optional.class) {
      return read;
    } else if (kind.raw() == OptionalInt.class) {
      return read.map(n -> OptionalInt.of((Integer) n)).orElseGet(OptionalInt::empty);
    } else if (kind.raw() == OptionalLong.class) {
      return read.map(n -> OptionalLong.of((Long) n)).orElseGet(OptionalLong::empty);
    }
    return read.orElseThrow();
  }

  private Shape shape() {
    if (shape.isEmpty()) {
      shape = Optional.of(shapes.of(held()));
    }
    return shape.orElseThrow();
  }

  private Kind held() {
    if (kind.raw() == Optional.class) {
      return kind.of().get(0);
    } else if (kind.raw() == OptionalInt.class) {
      return Kind.of(int.class);
    }
    return kind.raw() == OptionalLong.class ? Kind.of(long.class) : kind;
  }

  private Object value(Object owner) {
    try {
      return accessor.invoke(owner);
    } catch (InvocationTargetException | IllegalAccessException impossible) {
      throw new IllegalStateException("a record does not show " + name(), impossible);
    }
  }
}
