package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.ConnectionLog;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A session that may not last as long as the call, over sockets. */
class RenewalTest {
  private static final Duration LONGEST = Duration.ofSeconds(6);

  /** Takes its time over the greeting, so that the session gets old in a pause. */
  private static Person thinking() {
    return Callers.politely(
        Person.script()
            .whenHears(Callers.GREETED)
            .thinks(8_000)
            .says(Callers.MRI_OF_THIRD)
            .whenHears("May I have the member ID")
            .says(Callers.MRI_OF_THIRD));
  }

  @Test
  void theNextSessionTakesOverInAPauseAndTheCallerNoticesNothing() {
    try (RealtimeSockets sockets = new RealtimeSockets();
        House house =
            House.open(House.manner(), (model, key) -> sockets.brief(model, key, LONGEST))) {
      PhoneCall call = house.call(thinking());
      assertThat(House.awaitEnd(call).reason()).isEqualTo(CallEnd.Reason.HANGUP_VERB);
      assertThat(house.news.awaitEnd(call)).isEqualTo(EndReason.COMPLETED);
      assertThat(house.news.of(call, CallNews.ConversationRenewed.class)).isNotEmpty();
      assertThat(house.news.of(call, CallNews.Failed.class)).isEmpty();
      assertThat(house.news.of(call, CallNews.ConversationOpening.class)).hasSize(1);
      assertThat(House.heard(call)).contains("ended on June thirtieth").endsWith("Goodbye!");
      assertThat(House.heard(call).split("How can I help", -1)).hasSize(2);
      ConnectionLog second = house.connection(2);
      assertThat(second.received()).contains("conversation.item.create");
      assertThat(House.closed(house.connection(1))).isTrue();
      assertThat(
              house.model.connections().stream()
                  .map(ConnectionLog::heard)
                  .collect(Collectors.joining()))
          .as("nobody heard it twice")
          .containsOnlyOnce("November 30");
      house.awaitNoCalls();
    }
  }
}
