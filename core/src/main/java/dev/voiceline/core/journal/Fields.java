package dev.voiceline.core.journal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Named values, in the order of their names. Immutable. Prints the names alone. */
public record Fields(SortedMap<String, Field> values) implements Field {
  private static final Fields NONE = new Fields(new TreeMap<>());

  public Fields {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** No field. */
  public static Fields none() {
    return NONE;
  }

  /** These fields. */
  public static Fields of(Map<String, Field> values) {
    return new Fields(new TreeMap<>(values));
  }

  /** With a field more, or another value of it. */
  public Fields with(String name, Field value) {
    SortedMap<String, Field> more = new TreeMap<>(values);
    more.put(name, value);
    return new Fields(more);
  }

  /** With a text more. */
  public Fields with(String name, String text) {
    return with(name, new Text(text));
  }

  /** With a number more. */
  public Fields with(String name, long number) {
    return with(name, new Amount(BigDecimal.valueOf(number)));
  }

  /** With a flag more. */
  public Fields with(String name, boolean flag) {
    return with(name, new Flag(flag));
  }

  /** Whether there is no field. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** The text of this name; nothing when there is none, or something else. */
  public Optional<String> text(String name) {
    return values.get(name) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  /** The whole number of this name; nothing when there is none, or it does not fit. */
  public OptionalLong whole(String name) {
    if (!(values.get(name) instanceof Amount amount)) {
      return OptionalLong.empty();
    }
    BigDecimal value = amount.value();
    boolean fits = value.scale() <= 0 && value.precision() - value.scale() <= 18;
    return fits ? OptionalLong.of(value.longValueExact()) : OptionalLong.empty();
  }

  /** The flag of this name; nothing when there is none, or something else. */
  public Optional<Boolean> flag(String name) {
    return values.get(name) instanceof Flag flag ? Optional.of(flag.value()) : Optional.empty();
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
