package dev.voiceline.core.runtime;

import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a tool's result to a size that a model can be given in the middle of a call: a larger one
 * costs the caller seconds of silence. Short values are kept before long ones. What comes out is a
 * copy that the tool cannot change any more.
 */
final class ResultBound {
  /** Characters of text, names included. */
  static final int LARGEST = 16_000;

  private static final int LONGEST_ADVICE = 2_000;
  private static final int LONGEST_CODE = 64;
  private static final int DEEPEST = 16;
  private static final String MARK = "result_cut";
  private static final String NOTE =
      "The result was too long and is not complete: do not conclude anything from what is missing.";

  private int left = LARGEST;
  private boolean cut;

  private ResultBound() {}

  static ToolResult of(ToolResult result) {
    if (result instanceof ToolResult.Problem problem) {
      return new ToolResult.Problem(
          head(problem.code(), LONGEST_CODE), head(problem.advice(), LONGEST_ADVICE));
    }
    ResultBound bound = new ResultBound();
    Map<String, Object> kept = bound.map(((ToolResult.Success) result).values(), 0);
    if (bound.cut) {
      kept.put(MARK, NOTE);
    }
    return new ToolResult.Success(kept);
  }

  private Map<String, Object> map(Map<?, ?> values, int depth) {
    Map<String, Object> kept = new LinkedHashMap<>();
    values.entrySet().stream()
        .map(each -> new Entry(String.valueOf(each.getKey()), each.getValue()))
        .sorted(Comparator.comparingInt(Entry::weight).thenComparing(Entry::name))
        .forEach(
            each -> {
              if (takes(each.name().length())) {
                value(each.value(), depth + 1).ifPresent(value -> kept.put(each.name(), value));
              }
            });
    return kept;
  }

  private List<Object> list(Collection<?> values, int depth) {
    List<Object> kept = new ArrayList<>();
    for (Object each : values) {
      if (!takes(1)) {
        break;
      }
      value(each, depth + 1).ifPresent(kept::add);
    }
    return kept;
  }

  private Optional<Object> value(@Nullable Object value, int depth) {
    if (value == null) {
      return Optional.empty();
    }
    if (depth > DEEPEST) {
      cut = true;
      return Optional.empty();
    }
    if (value instanceof Map<?, ?> map) {
      return Optional.of(map(map, depth));
    }
    if (value instanceof Collection<?> list) {
      return Optional.of(list(list, depth));
    }
    return value instanceof Number || value instanceof Boolean
        ? Optional.of(value).filter(plain -> takes(plain.toString().length()))
        : text(value.toString());
  }

  private Optional<Object> text(String text) {
    String kept = head(text, Math.max(left, 0));
    cut |= kept.length() < text.length();
    left -= kept.length();
    return kept.isEmpty() && !text.isEmpty() ? Optional.empty() : Optional.of(kept);
  }

  /** No half of a character is left at the end. */
  private static String head(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  private boolean takes(int characters) {
    boolean fits = characters <= left;
    cut |= !fits;
    left -= fits ? characters : 0;
    return fits;
  }

  /** Characters of a value; more than fit is enough to know. */
  private static int weight(@Nullable Object value, int depth) {
    if (depth > DEEPEST || value == null) {
      return 0;
    }
    if (!(value instanceof Map<?, ?>) && !(value instanceof Collection<?>)) {
      return Math.min(value.toString().length(), LARGEST);
    }
    int weight = 0;
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> each : map.entrySet()) {
        weight += String.valueOf(each.getKey()).length() + weight(each.getValue(), depth + 1);
        if (weight > LARGEST) {
          return LARGEST + 1;
        }
      }
      return weight;
    }
    for (Object each : (Collection<?>) value) {
      weight += 1 + weight(each, depth + 1);
      if (weight > LARGEST) {
        return LARGEST + 1;
      }
    }
    return weight;
  }

  private record Entry(String name, @Nullable Object value, int weight) {
    Entry(String name, @Nullable Object value) {
      this(name, value, ResultBound.weight(value, 0));
    }
  }
}
