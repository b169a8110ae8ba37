package dev.voiceline.examples.inkwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.voiceline.examples.inkwell.BrokenInkwells.ChangesAudio;
import dev.voiceline.examples.inkwell.BrokenInkwells.FallsAsleep;
import dev.voiceline.examples.inkwell.BrokenInkwells.LetsTheVendorKeepIt;
import dev.voiceline.examples.inkwell.BrokenInkwells.NeverHurries;
import dev.voiceline.examples.inkwell.BrokenInkwells.RemembersOneInFour;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The kit would have found it: each fault fails its rule, and no other. */
class BrokenInkwellsTest {
  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(ChangesAudio.class, "STT-02"),
        Arguments.of(NeverHurries.class, "STT-06"),
        Arguments.of(FallsAsleep.class, "STT-07"),
        Arguments.of(LetsTheVendorKeepIt.class, "STT-10"),
        Arguments.of(RemembersOneInFour.class, "LEAK-03"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void exactlyTheBrokenRuleFails(Class<?> broken, String rule) {
    Set<String> failed =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(broken))
            .execute()
            .testEvents()
            .failed()
            .stream()
            .map(event -> event.getTestDescriptor().getDisplayName())
            .map(name -> name.substring(0, name.indexOf(' ')))
            .collect(Collectors.toSet());
    assertThat(failed).containsExactly(rule);
  }
}
