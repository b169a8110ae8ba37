package dev.voiceline.server.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a record of numbers by the names of its components, so that none of them can be forgotten:
 * {@code Duration leastSilence} is {@code least_silence_ms}, a record within it a group. Whatever
 * is of another type stays as it is.
 */
final class NumbersReader {
  /** A day. */
  private static final int MOST = 86_400_000;

  private static final int MOST_DECIMAL = 1_000;

  private final Branch branch;
  private final Set<String> elsewhere;

  private NumbersReader(Branch branch, Set<String> elsewhere) {
    this.branch = branch;
    this.elsewhere = elsewhere;
  }

  /**
   * What is not set is as usual. Bounds are the record's own: what it refuses becomes a problem.
   *
   * @param elsewhere components that are set in another place
   */
  static <R extends Record> R read(Branch branch, R usual, String... elsewhere) {
    R numbers = new NumbersReader(branch, Set.of(elsewhere)).of(usual);
    branch.done();
    return numbers;
  }

  private <R extends Record> R of(R usual) {
    RecordComponent[] components = usual.getClass().getRecordComponents();
    Object[] values = Arrays.stream(components).map(component -> value(component, usual)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      @SuppressWarnings("unchecked")
      R numbers = (R) usual.getClass().getDeclaredConstructor(types).newInstance(values);
      return numbers;
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof IllegalArgumentException why) {
        branch.problem("cannot be so: " + why.getMessage() + ".");
        return usual;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private Object value(RecordComponent component, Record of) {
    Object usual = usual(component, of);
    if (elsewhere.contains(component.getName())) {
      return usual;
    }
    String name = snake(component.getName());
    if (usual instanceof Duration span) {
      return branch.millis(name + "_ms", span, 0, MOST);
    } else if (usual instanceof Integer number) {
      return branch.whole(name, number, 0, MOST);
    } else if (usual instanceof Double number) {
      return branch.decimal(name, 0, MOST_DECIMAL).orElse(number);
    } else if (usual instanceof Boolean flag) {
      return branch.flag(name, flag);
    } else if (usual instanceof Record numbers) {
      return branch.group(name).<Record>map(group -> read(group, numbers)).orElse(numbers);
    }
    return usual;
  }

  private static Object usual(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
