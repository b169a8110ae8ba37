package dev.voiceline.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A kit, run on an adapter. */
public final class KitRun {
  private final EngineExecutionResults results;

  private KitRun(EngineExecutionResults results) {
    this.results = results;
  }

  /** Runs a kit's test class. */
  public static KitRun of(Class<?> kit) {
    return new KitRun(EngineTestKit.engine("junit-jupiter").selectors(selectClass(kit)).execute());
  }

  /** The rules whose tests failed. */
  public Set<String> brokenRules() {
    return rules(results.testEvents().failed());
  }

  /** The rules that had a test which was run to its end or skipped on the way. */
  public Set<String> testedRules() {
    return rules(results.testEvents().finished());
  }

  /** The names of the tests that were skipped because the bench cannot show them. */
  public List<String> skipped() {
    return names(results.testEvents().aborted()).toList();
  }

  /** The deliberately broken adapters in a class that holds them. */
  public static Stream<Named<Class<?>>> brokenIn(Class<?> holder) {
    return Arrays.stream(holder.getDeclaredClasses())
        .filter(nested -> nested.isAnnotationPresent(Breaks.class))
        .map(nested -> Named.of(nested.getSimpleName(), nested));
  }

  /** The rule that an adapter breaks. */
  public static String ruleBrokenBy(Class<?> broken) {
    return broken.getAnnotation(Breaks.class).value();
  }

  /** The rules that some adapters break. */
  public static Stream<String> rulesBrokenBy(Stream<Named<Class<?>>> broken) {
    return broken.map(Named::getPayload).map(KitRun::ruleBrokenBy);
  }

  private static Set<String> rules(Events events) {
    Set<String> rules = new TreeSet<>();
    names(events).forEach(name -> rules.add(name.substring(0, name.indexOf(' '))));
    return rules;
  }

  private static Stream<String> names(Events events) {
    return events.stream().map(event -> event.getTestDescriptor().getDisplayName());
  }
}
