package dev.voiceline.adapters.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Arguments as they go over the wire: whole numbers as such, as many servers want them so. */
final class WireValues {
  private WireValues() {}

  static Map<String, Object> of(Map<?, ?> values) {
    Map<String, Object> wire = new LinkedHashMap<>();
    values.forEach((name, value) -> wire.put(String.valueOf(name), value(value)));
    return wire;
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(map);
    }
    if (value instanceof Collection<?> list) {
      return list.stream().map(each -> value(each)).toList();
    }
    return value instanceof Double number && number % 1 == 0 && Math.abs(number) < 1e15
        ? (Object) number.longValue()
        : value;
  }
}
