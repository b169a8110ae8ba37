package dev.voiceline.tck.conformance;

import dev.voiceline.tck.conformance.RuleResult.Outcome;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What the tests of a class, and of the classes within it, found. It reports when the class has
 * ended, and only when every rule could be tried and none failed: half a run says nothing.
 */
final class ClassReport implements AutoCloseable {
  private final Class<?> testClass;
  private final ConformanceFiles files;
  private final List<RuleResult> results = new ArrayList<>();

  ClassReport(Class<?> testClass, ConformanceFiles files) {
    this.testClass = testClass;
    this.files = files;
  }

  synchronized void add(RuleResult result) {
    results.add(result);
  }

  /** JUnit calls it after the last test of the class. */
  @Override
  public synchronized void close() {
    if (results.stream().noneMatch(ClassReport::saysNothing)
        && results.size() == testsIn(testClass)) {
      files.report(testClass.getSimpleName(), new ConformanceTable(results).lines());
    }
  }

  private static boolean saysNothing(RuleResult result) {
    return result.outcome() == Outcome.FAILED || result.why().startsWith(Conformance.THIS_MACHINE);
  }

  private static int testsIn(Class<?> holder) {
    int own =
        ReflectionSupport.findMethods(
                holder, ClassReport::isNamedByRule, HierarchyTraversalMode.TOP_DOWN)
            .size();
    return own
        + ReflectionSupport.findNestedClasses(
                holder, nested -> AnnotationSupport.isAnnotated(nested, Nested.class))
            .stream()
            .mapToInt(ClassReport::testsIn)
            .sum();
  }

  private static boolean isNamedByRule(Method method) {
    return AnnotationSupport.findAnnotation(method, DisplayName.class)
        .map(DisplayName::value)
        .filter(RuleResult::isNamedByRule)
        .isPresent();
  }
}
