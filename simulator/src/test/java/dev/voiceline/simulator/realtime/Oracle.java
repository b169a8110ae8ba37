package dev.voiceline.simulator.realtime;

import com.openai.core.ObjectMappers;
import com.openai.models.realtime.RealtimeServerEvent;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vendor's own models as a judge of what the service sends: shape, required fields, and no
 * field that they do not know.
 */
final class Oracle {
  /** Sent by the real service, but unknown to the models. */
  private static final Set<String> UNDECLARED =
      Set.of("obfuscation", "phase", "id", "object", "expires_at", "message");

  private Oracle() {}

  static void judge(String json) {
    try {
      RealtimeServerEvent event =
          ObjectMappers.jsonMapper().readValue(json, RealtimeServerEvent.class);
      event.validate();
      walk(event, 0);
    } catch (Exception | AssertionError wrong) {
      throw new AssertionError("not an event of the service: " + json, wrong);
    }
  }

  private static void walk(Object value, int depth) throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        walk(optional.get(), depth);
      }
    } else if (value instanceof Collection<?> collection) {
      for (Object each : collection) {
        walk(each, depth);
      }
    } else if (value != null
        && depth < 12
        && value.getClass().getName().startsWith("com.openai.models.")) {
      fields(value, depth);
    }
  }

  private static void fields(Object model, int depth) throws ReflectiveOperationException {
    for (Method method : model.getClass().getMethods()) {
      String name = method.getName();
      if (method.getParameterCount() != 0 || method.getDeclaringClass() == Object.class) {
        continue;
      }
      if (name.equals("_additionalProperties")) {
        unknown(model, (Map<?, ?>) method.invoke(model));
      } else if (!name.matches(
          "_.*|(is|as)[A-Z].*|validate|toBuilder|hashCode|toString|known|value")) {
        walk(got(method, model), depth + 1);
      }
    }
  }

  private static Object got(Method method, Object model) throws ReflectiveOperationException {
    try {
      return method.invoke(model);
    } catch (InvocationTargetException isNull) {
      return null;
    }
  }

  private static void unknown(Object model, Map<?, ?> properties) {
    String type = model.getClass().getSimpleName();
    boolean map = type.matches(".*(Parameters|Metadata|Headers)");
    if (!map && !UNDECLARED.containsAll(properties.keySet())) {
      throw new AssertionError("unknown fields " + properties.keySet() + " in " + type);
    }
  }
}
