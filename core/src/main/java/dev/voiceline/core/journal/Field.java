package dev.voiceline.core.journal;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value of an entry: a tree of texts, numbers, flags, lists and named fields. Nothing in it is
 * null. No value prints itself: it may be health data.
 */
public sealed interface Field permits Field.Text, Field.Amount, Field.Flag, Field.Items, Fields {
  /** Words. */
  record Text(String value) implements Field {
    @Override
    public String toString() {
      return "text";
    }
  }

  /** A number; 1 and 1.0 are the same one. */
  record Amount(BigDecimal value) implements Field {
    public Amount {
      value = value.stripTrailingZeros();
    }

    @Override
    public String toString() {
      return "number";
    }
  }

  /** Yes or no. */
  record Flag(boolean value) implements Field {
    @Override
    public String toString() {
      return "flag";
    }
  }

  /** Several values, in their order. */
  record Items(List<Field> values) implements Field {
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "list of " + values.size();
    }
  }
}
