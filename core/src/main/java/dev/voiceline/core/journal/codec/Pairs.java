package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values by something else than texts: a list of pairs, in an order of their own. */
record Pairs(Shape keys, Shape of) implements Shape {
  private static final String KEY = "key";
  private static final String VALUE = "value";

  @Override
  public Field write(Object value) {
    List<Field> pairs = new ArrayList<>();
    ((Map<?, ?>) value)
        .forEach(
            (key, each) ->
                pairs.add(Fields.none().with(KEY, keys.write(key)).with(VALUE, of.write(each))));
    pairs.sort(FieldOrder.INSTANCE);
    return new Field.Items(pairs);
  }

  @Override
  public Object read(Field field) {
    if (!(field instanceof Field.Items items)) {
      throw Shape.not("a list of pairs");
    }
    Map<Object, Object> values = new HashMap<>();
    for (Field each : items.values()) {
      values.put(keys.read(part(each, KEY)), of.read(part(each, VALUE)));
    }
    return Map.copyOf(values);
  }

  private static Field part(Field pair, String name) {
    return Optional.of(pair)
        .filter(Fields.class::isInstance)
        .map(fields -> ((Fields) fields).values().get(name))
        .orElseThrow(() -> Shape.not("a pair"));
  }
}
