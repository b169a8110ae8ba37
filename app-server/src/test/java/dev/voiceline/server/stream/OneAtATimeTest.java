package dev.voiceline.server.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneAtATimeTest {
  private final List<String> done = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final OneAtATime events = new OneAtATime(failure -> failures.add(failure.getMessage()));

  @Test
  void whatATaskStartsComesAfterIt() {
    events.run(
        () -> {
          events.run(() -> done.add("inner"));
          done.add("outer");
        });
    assertThat(done).containsExactly("outer", "inner");
  }

  @Test
  void anErrorKeepsNothingFromRunning() {
    events.run(
        () -> {
          events.run(() -> done.add("next"));
          throw new AssertionError("bug");
        });
    events.run(() -> done.add("last"));
    assertThat(done).containsExactly("next", "last");
    assertThat(failures).containsExactly("bug");
  }

  @Test
  void whatTheWholeMachineSuffersFromIsThrownOnceNothingWaits() {
    assertThatThrownBy(
            () ->
                events.run(
                    () -> {
                      events.run(() -> done.add("next"));
                      throw new OutOfMemoryError("full");
                    }))
        .isInstanceOf(OutOfMemoryError.class);
    events.run(() -> done.add("last"));
    assertThat(done).containsExactly("next", "last");
    assertThat(failures).containsExactly("full");
  }
}
