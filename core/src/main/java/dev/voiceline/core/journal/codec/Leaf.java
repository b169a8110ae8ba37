package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** A value that is one text, number or flag. */
record Leaf(Function<Object, Field> out, Function<Field, Optional<?>> in, String what)
    implements Shape {
  /** Of a type that is written as a text; what cannot be read of it throws, or is nothing. */
  static <T> Leaf text(
      String what, Class<T> type, Function<T, String> out, Function<String, Optional<T>> in) {
    return new Leaf(
        value -> new Field.Text(out.apply(type.cast(value))),
        field -> field instanceof Field.Text text ? in.apply(text.value()) : Optional.empty(),
        what);
  }

  /** Of a type that is written as a number. */
  static <T> Leaf number(
      String what, Function<T, BigDecimal> out, Function<BigDecimal, T> in, Class<T> type) {
    return new Leaf(
        value -> new Field.Amount(out.apply(type.cast(value))),
        field ->
            field instanceof Field.Amount amount
                ? Optional.of(in.apply(amount.value()))
                : Optional.empty(),
        what);
  }

  /** Yes or no. */
  static Leaf flag() {
    return new Leaf(
        value -> new Field.Flag((Boolean) value),
        field -> field instanceof Field.Flag flag ? Optional.of(flag.value()) : Optional.empty(),
        "a flag");
  }

  @Override
  public Field write(Object value) {
    return out.apply(value);
  }

  @Override
  public Object read(Field field) {
    try {
      Optional<?> value = in.apply(field);
      if (value.isPresent()) {
        return value.get();
      }
    } catch (RuntimeException notAllowed) {
      // Its message may hold the value.
    }
    throw Shape.not(what);
  }
}
