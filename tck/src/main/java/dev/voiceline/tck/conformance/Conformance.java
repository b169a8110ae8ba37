package dev.voiceline.tck.conformance;

import dev.voiceline.tck.conformance.RuleResult.Outcome;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Notes how the tests of a kit end. When a test class has tried all rules of its kits, their table
 * is written to {@code target/conformance}, and the README of the module must show the same table,
 * if it has marks for the class: see {@code README.md} of this module. All kits have this
 * extension; a kit of your own gets it with {@code @ExtendWith(Conformance.class)}.
 */
public final class Conformance implements TestWatcher {
  /** Whatever is not shown because of it says nothing about an adapter: there is no report then. */
  public static final String THIS_MACHINE = "this machine";

  private static final Namespace NAMESPACE = Namespace.create(Conformance.class);

  /** For JUnit. */
  public Conformance() {}

  @Override
  public void testSuccessful(ExtensionContext test) {
    note(test, Outcome.PASSED, "");
  }

  @Override
  public void testAborted(ExtensionContext test, Throwable cause) {
    note(test, Outcome.NOT_SHOWN, reason(cause));
  }

  @Override
  public void testDisabled(ExtensionContext test, Optional<String> reason) {
    note(test, Outcome.NOT_SHOWN, reason.orElse("it is disabled"));
  }

  @Override
  public void testFailed(ExtensionContext test, Throwable cause) {
    note(test, Outcome.FAILED, "");
  }

  private static void note(ExtensionContext test, Outcome outcome, String why) {
    RuleResult.of(test.getDisplayName(), outcome, why)
        .ifPresent(result -> report(outermost(test)).add(result));
  }

  private static ClassReport report(ExtensionContext outermost) {
    return outermost
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            ClassReport.class,
            key ->
                new ClassReport(
                    outermost.getRequiredTestClass(), ConformanceFiles.ofRunningTests()),
            ClassReport.class);
  }

  /** The class that stands in a file of its own: kits are often nested in it. */
  private static ExtensionContext outermost(ExtensionContext test) {
    ExtensionContext at = test;
    for (Optional<ExtensionContext> up = at.getParent();
        up.isPresent() && up.get().getTestClass().isPresent();
        up = at.getParent()) {
      at = up.get();
    }
    return at;
  }

  /** JUnit puts a sentence of its own before the one of the assumption. */
  private static String reason(Throwable cause) {
    String message = Objects.requireNonNullElse(cause.getMessage(), "no reason was given");
    String own = message.replaceFirst("^Assumption failed: ", "");
    return own.startsWith("the bench cannot show it") ? "the bench cannot show it" : own;
  }
}
