package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.scripted.ScriptedPace;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * How soon callers are greeted. The bounds are far from what is measured on an idle machine: some
 * 340 ms with a model that takes 250 ms to begin, and some 10 ms from memory.
 */
class GreetingTest {
  private static final long SLOW_MODEL_MS = 5_000;

  @Test
  void theGreetingComesSoonAfterTheStream() {
    try (House house = House.open(RealtimeSettings.standard())) {
      greetingMs(house);
      assertThat(greetingMs(house)).as("once the machine is warm").isLessThan(5_000);
    }
  }

  @Test
  void aGreetingFromMemoryDoesNotWaitForTheModel() {
    ScriptedPace slow =
        new ScriptedPace(Duration.ofMillis(SLOW_MODEL_MS), Duration.ofMillis(400), 10);
    try (House house =
        House.withNetwork(
            RealtimeSettings.standard().withPace(slow), "agent: {cached_greeting: true}")) {
      assertThat(greetingMs(house)).isGreaterThanOrEqualTo(SLOW_MODEL_MS);
      assertThat(greetingMs(house)).isLessThan(SLOW_MODEL_MS / 2);
      assertThat(house.connection(2).received()).doesNotContain("response.create");
      assertThat(house.connection(2).errors()).isEmpty();
    }
  }

  /** From the start of the stream to the first sound, in the caller's ear. */
  private static long greetingMs(House house) {
    Person polite = Person.script().whenHears(House.GREETING).hangsUp().build();
    PhoneCall call = house.call(polite);
    House.awaitEnd(call);
    assertThat(House.heard(call)).startsWith(House.GREETING);
    long ms = call.figures().streamToGreetingMs().orElseThrow();
    System.err.println("greeting after " + ms + " ms");
    return ms;
  }
}
