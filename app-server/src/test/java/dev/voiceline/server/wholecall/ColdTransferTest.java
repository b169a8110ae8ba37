package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers for whom a person is dialed at once. */
class ColdTransferTest {
  private static AskedForPerson reached;
  private static AskedForPerson busy;

  @BeforeAll
  static void placeTheCalls() {
    Person robin =
        Person.script()
            .whenBridged()
            .says("Hello, this is Robin")
            .whenHears("I have a question")
            .hangsUp()
            .build();
    reached =
        AskedForPerson.place(
            AskedForPerson.COLD,
            PersonBehavior.answers(Duration.ofMillis(300), robin::onPhone),
            Callers.talkingWithRobin());
    busy =
        AskedForPerson.place(
            AskedForPerson.COLD, PersonBehavior.busy(), Callers.askingForPersonFirst());
  }

  @AfterAll
  static void close() {
    List.of(reached, busy).forEach(AskedForPerson::close);
  }

  @Test
  void whoAnswersTalksWithTheCaller() {
    PhoneCall person = House.get(reached.person());
    House.awaitHeard(reached.caller(), "Hello, this is Robin");
    House.awaitHeard(person, "I have a question");
    assertThat(House.heard(person)).doesNotContain("Press 1");
    assertThat(reached.end()).isEqualTo(EndReason.HANDED_OVER);
    House.awaitEnd(person);
    House.awaitEnd(reached.caller());
    assertThat(reached.house().network().log().oddities()).isEmpty();
  }

  @Test
  void whenTheLineIsBusyTheCallerIsBackWithTheAgent() {
    House.awaitHeard(busy.caller(), "could not reach anyone");
    busy.finishesWithTheAgent();
  }
}
