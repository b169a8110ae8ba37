package dev.voiceline.core.journal.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type without variables.
 *
 * @param raw the class
 * @param of what it is of, such as the elements of a list
 */
record Kind(Class<?> raw, List<Kind> of) {
  /** Of a class that is of nothing. */
  static Kind of(Class<?> raw) {
    return new Kind(raw, List.of());
  }

  /** Of a type as it is written in this one, whose variables are bound here. */
  Kind within(Type type) {
    if (type instanceof Class<?> plain) {
      return of(plain);
    } else if (type instanceof ParameterizedType parameterized) {
      return new Kind(
          (Class<?>) parameterized.getRawType(),
          Arrays.stream(parameterized.getActualTypeArguments()).map(this::within).toList());
    } else if (type instanceof WildcardType any) {
      return within(any.getUpperBounds()[0]);
    } else if (type instanceof TypeVariable<?> variable && bound().containsKey(variable)) {
      return bound().get(variable);
    }
    throw new IllegalArgumentException("no journal keeps a " + type.getTypeName());
  }

  /** One of a family's members, whose variables are those that it hands on to the family. */
  Kind member(Class<?> member) {
    Map<Type, Kind> handedOn = new HashMap<>();
    for (Type above : member.getGenericInterfaces()) {
      if (above instanceof ParameterizedType parameterized && parameterized.getRawType() == raw) {
        Type[] arguments = parameterized.getActualTypeArguments();
        for (int i = 0; i < arguments.length; i++) {
          handedOn.put(arguments[i], of.get(i));
        }
      }
    }
    return new Kind(
        member,
        Arrays.stream(member.getTypeParameters())
            .map(each -> handedOn.getOrDefault(each, of(Object.class)))
            .toList());
  }

  private Map<Type, Kind> bound() {
    Map<Type, Kind> bound = new HashMap<>();
    for (int i = 0; i < of.size(); i++) {
      bound.put(raw.getTypeParameters()[i], of.get(i));
    }
    return bound;
  }
}
