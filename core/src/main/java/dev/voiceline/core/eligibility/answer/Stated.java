package dev.voiceline.core.eligibility.answer;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fact of which a payer may be silent. Silence is no value: it is never zero, never "no" and
 * never a date.
 */
public sealed interface Stated<T> {
  /** The payer said it, or it follows from what the payer said. */
  record Known<T>(T value) implements Stated<T> {
    public Known {
      Objects.requireNonNull(value);
    }
  }

  /** The payer did not say. */
  record NotStated<T>() implements Stated<T> {}

  /** A fact that was said. */
  static <T> Stated<T> known(T value) {
    return new Known<>(value);
  }

  /** A fact that was not. */
  static <T> Stated<T> notStated() {
    return new NotStated<>();
  }

  /** The fact that an optional holds. */
  static <T> Stated<T> of(Optional<? extends T> value) {
    return value.<Stated<T>>map(Known::new).orElseGet(NotStated::new);
  }

  /** The value, when there is one. */
  default Optional<T> toOptional() {
    return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
  }

  /** Whether it was said. */
  default boolean isKnown() {
    return this instanceof Known<T>;
  }

  /** Another fact that follows from this one; of silence nothing follows. */
  default <R> Stated<R> map(Function<? super T, ? extends R> consequence) {
    return of(toOptional().map(consequence));
  }

  /** This fact, or the other one when this was not said. */
  default Stated<T> or(Stated<T> other) {
    return isKnown() ? this : other;
  }
}
