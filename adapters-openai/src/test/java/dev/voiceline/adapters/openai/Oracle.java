package dev.voiceline.adapters.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.realtime.RealtimeClientEvent;
import com.openai.models.realtime.RealtimeServerEvent;
import com.openai.models.responses.ResponseCreateParams;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * OpenAI's own models as judge of what is sent. They keep keys that they do not know without a
 * word, so these are looked for in addition: a misspelt or misplaced key is refused by the real
 * service.
 */
public final class Oracle {
  private static final Set<String> NO_PROPERTIES =
      Set.of(
          "validate",
          "toBuilder",
          "hashCode",
          "toString",
          "accept",
          "getClass",
          "notify",
          "notifyAll",
          "wait");

  /** Maps by nature: whatever is in them is theirs. */
  private static final Set<String> FREE_FORM =
      Set.of("Parameters", "Metadata", "Headers", "FunctionParameters");

  private Oracle() {}

  /** Fails unless it is a client event of the GA protocol without any key too many. */
  static void checkClient(String json) {
    check(json, RealtimeClientEvent.class);
    Bounds.check(json);
  }

  /** Fails unless it is a request of Chat Completions without any key too many. */
  public static void checkChat(String json) {
    check(json, ChatCompletionCreateParams.Body.class);
  }

  /** The same for the Responses API. */
  public static void checkResponses(String json) {
    check(json, ResponseCreateParams.Body.class);
  }

  /** The same for a chunk. */
  public static void checkChunk(String json) {
    check(json, ChatCompletionChunk.class);
  }

  /** The same for what a test lets the service say. */
  static void checkServer(String json) {
    check(json, RealtimeServerEvent.class);
  }

  private static void check(String json, Class<?> kind) {
    try {
      Object event = ObjectMappers.jsonMapper().readValue(json, kind);
      event.getClass().getMethod("validate").invoke(event);
      strict(event, kind.getSimpleName(), new IdentityHashMap<>());
    } catch (JsonProcessingException | ReflectiveOperationException refused) {
      throw new AssertionError("not of the protocol: " + json, refused);
    }
  }

  private static void strict(Object value, String path, Map<Object, Boolean> seen)
      throws ReflectiveOperationException {
    if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        strict(optional.get(), path, seen);
      }
    } else if (value instanceof Collection<?> list) {
      for (Object each : list) {
        strict(each, path, seen);
      }
    } else if (value != null && isModel(value) && seen.put(value, true) == null) {
      noneTooMany(value, path);
      for (Method getter : value.getClass().getMethods()) {
        if (isGetter(getter)) {
          strict(get(getter, value), path + "." + getter.getName(), seen);
        }
      }
    }
  }

  private static boolean isModel(Object value) {
    return value.getClass().getName().startsWith("com.openai.models.");
  }

  private static boolean isGetter(Method method) {
    String name = method.getName();
    return method.getParameterCount() == 0
        && !Modifier.isStatic(method.getModifiers())
        && !NO_PROPERTIES.contains(name)
        && !name.startsWith("_")
        && !name.startsWith("is")
        && !name.startsWith("as");
  }

  /** A union's getter for a case that it is not throws or is empty. */
  private static Optional<?> get(Method getter, Object model) throws IllegalAccessException {
    try {
      return Optional.ofNullable(getter.invoke(model));
    } catch (InvocationTargetException notThisCase) {
      return Optional.empty();
    }
  }

  private static void noneTooMany(Object model, String path) throws ReflectiveOperationException {
    if (FREE_FORM.contains(model.getClass().getSimpleName())) {
      return;
    }
    try {
      Object extra = model.getClass().getMethod("_additionalProperties").invoke(model);
      if (extra instanceof Map<?, ?> keys && !keys.isEmpty()) {
        throw new AssertionError(
            "keys that the protocol does not know at " + path + ": " + keys.keySet());
      }
    } catch (NoSuchMethodException notAnObject) {
      // Unions and enumerations have no keys of their own.
    }
  }
}
