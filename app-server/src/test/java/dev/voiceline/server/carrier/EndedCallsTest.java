package dev.voiceline.server.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EndedCallsTest {
  private static final CallId CALL = new CallId("CA1");
  private final VirtualTime time = new VirtualTime();
  private final EndedCalls ended = new EndedCalls(time);

  @Test
  void callsAreRememberedForMinutesOnly() {
    ended.add(CALL);
    time.advance(Duration.ofMinutes(4));
    assertThat(ended.contains(CALL)).isTrue();

    time.advance(Duration.ofMinutes(2));
    assertThat(ended.contains(CALL)).isFalse();
  }

  @Test
  void theirNumberIsBounded() {
    ended.add(CALL);
    for (int call = 0; call < 20_000; call++) {
      ended.add(new CallId("CB" + call));
    }
    assertThat(ended.contains(CALL)).isFalse();
    assertThat(ended.contains(new CallId("CB19999"))).isTrue();
  }
}
