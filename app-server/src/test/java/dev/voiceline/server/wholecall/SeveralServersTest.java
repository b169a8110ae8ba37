package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.AnsweringMachine;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallOptions;
import dev.voiceline.simulator.phone.PersonBehavior;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.twilio.CallStage;
import dev.voiceline.tck.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Calls of which all webhooks but the first meet the server that knows nothing of them. */
class SeveralServersTest {
  private static final Duration RINGS = Duration.ofMillis(300);
  private static final String CALLEE = "+12065551001";
  private static final String HANG_UP = "\"on_machine\": \"hang_up\"";

  @Test
  void theCallerGetsThePersonWhoAccepts() {
    try (TwinTown town = TwinTown.with(PersonBehavior.answers(RINGS, accepting()::onPhone))) {
      CompletableFuture<PhoneCall> asked = town.phones.nextCallTo(House.PERSON);
      PhoneCall caller = call(town, Callers.talkingWithRobin());
      PhoneCall person = House.get(asked);
      House.awaitHeard(person, "I have a question");
      House.awaitHeard(caller, "Hello, this is Robin");
      assertThat(House.heard(person)).contains("asks for a person");
      assertThat(town.news.awaitEnd(caller)).isEqualTo(EndReason.HANDED_OVER);
      assertThat(House.awaitEnd(person).reason()).isEqualTo(CallEnd.Reason.CALLER_HUNG_UP);
      House.awaitEnd(caller);
      met(town, "/brief");
      met(town, "/decision");
      met(town, "/person");
      theSecondHadNoCall(town);
    }
  }

  @Test
  void theCallerOfAPersonWhoDeclinesIsBackWithTheAgent() {
    try (TwinTown town = TwinTown.with(PersonBehavior.answers(RINGS, declining()::onPhone))) {
      PhoneCall caller = call(town, Callers.askingForPersonFirst());
      House.awaitHeard(caller, "nobody is free to take your call");
      caller.hangUp();
      assertThat(town.news.awaitEnd(caller)).isEqualTo(EndReason.CALLER_HUNG_UP);
      met(town, "/decision");
      theSecondHadNoCall(town);
    }
  }

  @Test
  void aCallerWhoHangsUpWhileWaitingStopsThePersonsPhone() {
    try (TwinTown town = TwinTown.with(PersonBehavior.neverAnswers())) {
      CompletableFuture<PhoneCall> asked = town.phones.nextCallTo(House.PERSON);
      PhoneCall caller = call(town, Callers.askingForPersonFirst());
      PhoneCall person = House.get(asked);
      House.get(person.awaitSituation(now -> now.stage() == CallStage.RINGING, House.PATIENCE));
      House.get(caller.awaitSituation(Situation::music, House.PATIENCE));
      caller.hangUp();
      assertThat(House.awaitEnd(person).reason()).isEqualTo(CallEnd.Reason.CANCELED);
      assertThat(town.news.awaitEnd(caller)).isEqualTo(EndReason.CALLER_HUNG_UP);
      met(town, "/over");
    }
  }

  @Test
  void whoIsCalledGetsTheAgentOfTheServerThatHasCalled() {
    try (TwinTown town = TwinTown.open()) {
      town.phones.person(
          CALLEE,
          PersonBehavior.answers(RINGS, Callers.saying("I need to check eligibility")::onPhone));
      Orders orders = new Orders(town.first.httpPort());
      Orders.Answer placed = House.get(orders.place(Orders.to(CALLEE)));
      assertThat(placed.status()).isEqualTo(202);
      PhoneCall callee = House.get(town.phones.nextCallTo(CALLEE));
      House.awaitHeard(callee, "May I have the member ID");
      callee.hangUp();
      assertThat(town.news.awaitEnd(callee)).isEqualTo(EndReason.CALLER_HUNG_UP);
      orders.awaitStage(callee, "completed");
      met(town, "/voice/outgoing/");
      met(town, "/voice/status");
      theSecondHadNoCall(town);
    }
  }

  @Test
  void aMachineThatTurnsUpSilencesTheAgentThatTalks() {
    AnsweringMachine machine =
        AnsweringMachine.greeting(
            "Hello, this is the front desk. We are closed at the moment. Please leave a message.");
    try (TwinTown town = TwinTown.open()) {
      town.phones.person(CALLEE, PersonBehavior.machine(RINGS, machine));
      Orders orders = new Orders(town.first.httpPort());
      House.get(orders.place(Orders.to(CALLEE, "\"detection\": \"while_talking\"", HANG_UP)));
      PhoneCall callee = House.get(town.phones.nextCallTo(CALLEE));
      House.awaitEnd(callee);
      assertThat(town.news.awaitEnd(callee)).isEqualTo(EndReason.MACHINE_ANSWERED);
      met(town, "/voice/amd/");
      theSecondHadNoCall(town);
    }
  }

  @Test
  void aCallWhoseStreamBreaksGoesOnAtItsServer() {
    try (TwinTown town = TwinTown.open()) {
      PhoneCall caller = call(town, Callers.sayingAtOnce(Callers.MRI_OF_FIRST));
      town.news.await(caller, CallNews.AgentSaid.class);
      caller.faults().dropSocket();
      House.awaitHeard(caller, "one thousand fifty dollars of the individual deductible is left");
      House.awaitEnd(caller);
      assertThat(town.news.awaitEnd(caller)).isEqualTo(EndReason.COMPLETED);
      met(town, "/voice/after-stream");
      theSecondHadNoCall(town);
    }
  }

  private static PhoneCall call(TwinTown town, Person person) {
    return town.phones.call(CallOptions.usual(), person.onPhone());
  }

  /** A webhook with that in its path was answered where nothing is known of its subject. */
  private static void met(TwinTown town, String part) {
    new Await(House.PATIENCE)
        .until(part, () -> town.balancer.misled().stream().anyMatch(path -> path.contains(part)));
  }

  private static void theSecondHadNoCall(TwinTown town) {
    assertThat(town.second.calls().live()).isEmpty();
    assertThat(town.newsOfSecond.has(CallNews.Began.class)).as("a call at the second").isFalse();
  }

  private static Person accepting() {
    return Person.script()
        .whenHears("Press 1 to take the call")
        .presses("1")
        .whenBridged()
        .says("Hello, this is Robin")
        .whenHears("I have a question")
        .hangsUp()
        .build();
  }

  private static Person declining() {
    return Person.script().whenHears("Press 1 to take the call").presses("2").build();
  }
}
