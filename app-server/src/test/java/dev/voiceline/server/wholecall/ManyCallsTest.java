package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.realtime.ConnectionLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls that know nothing of each other. */
class ManyCallsTest {
  private static final int CALLS = 12;

  private record Kind(String says, String hears, List<String> neverHears) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              Callers.MRI_OF_FIRST,
              "one thousand fifty dollars",
              List.of("deductible is met", "ended on June thirtieth")),
          new Kind(
              Callers.VISIT_OF_SECOND,
              "deductible is met",
              List.of("one thousand fifty dollars", "ended on June thirtieth")),
          new Kind(
              Callers.MRI_OF_THIRD,
              "ended on June thirtieth",
              List.of("one thousand fifty dollars", "deductible is met")));

  @Test
  void manyCallsAtOnceEachHearTheirOwnResultAndLeaveNothingBehind() {
    Threads before = Threads.now();
    try (House house = House.open()) {
      List<PhoneCall> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        calls.add(house.call(Callers.sayingAtOnce(KINDS.get(i % KINDS.size()).says())));
      }
      for (int i = 0; i < CALLS; i++) {
        endsWell(house, calls.get(i), KINDS.get(i % KINDS.size()));
      }
      house.awaitNoCalls();
      for (int number = 1; number <= CALLS; number++) {
        ConnectionLog model = house.connection(number);
        assertThat(House.closed(model)).isTrue();
        assertThat(model.toolOutputs()).hasSameSizeAs(model.toolCalls());
      }
      assertThat(house.model.connections()).hasSize(CALLS);
      before.awaitGone("of a socket", Threads::belongsToASocket);
    }
    before.awaitGone("of the server or its neighbors", Threads::isOurs);
  }

  private static void endsWell(House house, PhoneCall call, Kind kind) {
    assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
    assertThat(House.heard(call))
        .contains(kind.hears())
        .doesNotContain(kind.neverHears())
        .endsWith("Goodbye!");
    assertThat(house.news.of(call, CallNews.Fault.class)).isEmpty();
  }
}
