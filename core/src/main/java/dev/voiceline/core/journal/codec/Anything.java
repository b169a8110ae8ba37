package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON, as models and tools hand over: texts, flags, numbers, lists and maps. What is
 * none of the first two, a {@code double} or a list stands in a group of one field that says what
 * it is.
 */
final class Anything implements Shape {
  private static final Shape DOUBLE = new Decimals();

  @Override
  public Field write(@Nullable Object value) {
    if (value == null) {
      return tagged("none", new Field.Flag(true));
    } else if (value instanceof String text) {
      return new Field.Text(text);
    } else if (value instanceof Boolean flag) {
      return new Field.Flag(flag);
    } else if (value instanceof Number number) {
      return number(number);
    } else if (value instanceof Collection<?> several) {
      List<Field> fields = new ArrayList<>();
      several.forEach(each -> fields.add(write(each)));
      return new Field.Items(fields);
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Field> fields = new HashMap<>();
      map.forEach((name, each) -> fields.put(String.valueOf(name), write(each)));
      return tagged("map", Fields.of(fields));
    }
    return new Field.Text(String.valueOf(value));
  }

  private static Field number(Number number) {
    if (number instanceof Double real) {
      Field field = DOUBLE.write(real);
      return field instanceof Field.Amount ? field : tagged("double", field);
    } else if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return tagged("int", new Field.Amount(BigDecimal.valueOf(number.longValue())));
    } else if (number instanceof Long whole) {
      return tagged("long", new Field.Amount(BigDecimal.valueOf(whole)));
    }
    return tagged("decimal", new Field.Text(number.toString()));
  }

  private static Field tagged(String what, Field field) {
    return Fields.none().with(what, field);
  }

  @Override
  public Object read(Field field) {
    Object value = value(field);
    if (value == null) {
      throw Shape.not("a value");
    }
    return value;
  }

  private @Nullable Object value(Field field) {
    if (field instanceof Field.Text text) {
      return text.value();
    } else if (field instanceof Field.Flag flag) {
      return flag.value();
    } else if (field instanceof Field.Amount amount) {
      return amount.value().doubleValue();
    } else if (field instanceof Field.Items items) {
      List<@Nullable Object> values = new ArrayList<>();
      items.values().forEach(each -> values.add(value(each)));
      return Collections.unmodifiableList(values);
    }
    return ofTag((Fields) field);
  }

  private @Nullable Object ofTag(Fields fields) {
    if (fields.values().size() != 1) {
      throw Shape.not("a value");
    }
    String tag = fields.values().firstKey();
    Field field = fields.values().get(tag);
    if (tag.equals("map") && field instanceof Fields group) {
      Map<String, @Nullable Object> values = new HashMap<>();
      group.values().forEach((name, each) -> values.put(name, value(each)));
      return Collections.unmodifiableMap(values);
    } else if (field instanceof Field.Amount amount && tag.equals("int")) {
      return amount.value().intValue();
    } else if (field instanceof Field.Amount amount && tag.equals("long")) {
      return amount.value().longValue();
    } else if (field instanceof Field.Text text && tag.equals("double")) {
      return DOUBLE.read(text);
    } else if (field instanceof Field.Text text && tag.equals("decimal")) {
      return new BigDecimal(text.value());
    } else if (tag.equals("none")) {
      return null;
    }
    throw Shape.not("a value");
  }
}
