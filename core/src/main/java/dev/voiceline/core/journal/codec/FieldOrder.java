package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Some order of fields, the same for equal ones. */
enum FieldOrder implements Comparator<Field> {
  INSTANCE;

  @Override
  public int compare(Field one, Field other) {
    int kinds = Integer.compare(rank(one), rank(other));
    if (kinds != 0) {
      return kinds;
    } else if (one instanceof Field.Text text) {
      return text.value().compareTo(((Field.Text) other).value());
    } else if (one instanceof Field.Amount amount) {
      return amount.value().compareTo(((Field.Amount) other).value());
    } else if (one instanceof Field.Flag flag) {
      return Boolean.compare(flag.value(), ((Field.Flag) other).value());
    } else if (one instanceof Field.Items items) {
      return inTurn(items.values(), ((Field.Items) other).values());
    }
    return named((Fields) one, (Fields) other);
  }

  private int named(Fields one, Fields other) {
    Iterator<Map.Entry<String, Field>> others = other.values().entrySet().iterator();
    for (Map.Entry<String, Field> each : one.values().entrySet()) {
      if (!others.hasNext()) {
        return 1;
      }
      Map.Entry<String, Field> against = others.next();
      int names = each.getKey().compareTo(against.getKey());
      int both = names == 0 ? compare(each.getValue(), against.getValue()) : names;
      if (both != 0) {
        return both;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private int inTurn(List<Field> one, List<Field> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int both = compare(one.get(i), other.get(i));
      if (both != 0) {
        return both;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static int rank(Field field) {
    if (field instanceof Field.Text) {
      return 0;
    } else if (field instanceof Field.Amount) {
      return 1;
    } else if (field instanceof Field.Flag) {
      return 2;
    }
    return field instanceof Field.Items ? 3 : 4;
  }
}
