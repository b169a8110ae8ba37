package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.person.Person;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What callers hear when the model is in trouble. Each call has a house of its own; all run at
 * once, since speech takes its time.
 */
class ModelTroubleTest {
  private static final String WITHOUT_AGENT = "our voice assistant is not available right now";
  private static final int TOO_LONG = 5 << 20;
  private static final List<House> HOUSES = new ArrayList<>();

  private static Act dropped;
  private static Act goneForGood;
  private static Act wrongKey;
  private static Act twoItemsAndTwice;
  private static Act late;
  private static Act stalled;
  private static Act garbled;
  private static Act oversized;

  private record Act(House house, PhoneCall call) {
    static Act of(House house, Person person) {
      HOUSES.add(house);
      return new Act(house, house.call(person));
    }

    String heard() {
      return House.heard(call);
    }
  }

  @BeforeAll
  static void placeTheCalls() {
    Moment secondReply = new Moment.Response(2, 1_200);
    dropped = act(Faults.none().and(1, secondReply, new Mishap.Drop()));
    goneForGood =
        Act.of(
            House.with(
                Faults.none()
                    .and(1, secondReply, new Mishap.Drop())
                    .and(2, new Moment.Opening(), new Mishap.RefuseHandshake(503))
                    .and(3, new Moment.Opening(), new Mishap.RefuseHandshake(503))
                    .and(4, new Moment.Opening(), new Mishap.RefuseHandshake(503))),
            typist());
    wrongKey = Act.of(House.withWrongKey(), typist());
    twoItemsAndTwice =
        act(
            Faults.none()
                .and(1, Moment.response(2), new Mishap.TwoItems())
                .and(1, Moment.response(2), new Mishap.CallToldTwice()));
    late =
        Act.of(
            House.open(
                House.manner()
                    .withPace(House.pace(1))
                    .withFaults(Faults.none().and(1, Moment.response(2), new Mishap.LateAudio()))),
            Person.script()
                .whenHears(Callers.GREETED)
                .says("I need to check eligibility")
                .whenHears("happy to")
                .interruptsAfter(0, "May I interrupt you there")
                .build());
    stalled = act(Faults.none().and(1, Moment.response(2), new Mishap.Stall()));
    garbled =
        act(
            Faults.none()
                .and(1, new Moment.Updated(1), new Mishap.Garbage())
                .and(1, Moment.response(2), new Mishap.Garbage())
                .and(1, new Moment.Utterance(1), new Mishap.ErrorEvent("odd", "Something odd.")));
    oversized = act(Faults.none().and(1, secondReply, new Mishap.Oversized(TOO_LONG)));
  }

  @AfterAll
  static void close() {
    HOUSES.forEach(House::close);
  }

  @Test
  void afterADropTheCallGoesOnInASecondConversationWithoutASecondGreeting() {
    endsWell(dropped);
    assertThat(dropped.house().news.of(dropped.call(), CallNews.ConversationOpening.class))
        .hasSize(2);
    seededBeforeTheFirstReply(dropped.house().connection(2));
    assertThat(occurrences(dropped.heard(), "How can I help?")).isEqualTo(1);
  }

  @Test
  void whenTheModelIsGoneForGoodTheCallerFinishesByKeypad() {
    endsByKeypad(goneForGood);
    assertThat(goneForGood.house().model.connections()).hasSizeGreaterThan(2);
  }

  @Test
  void withAWrongKeyTheCallerFinishesByKeypadAndTheOperatorIsToldOfTheKey() {
    endsByKeypad(wrongKey);
    assertThat(wrongKey.heard()).contains("type the member ID").contains("What is it about");
    assertThat(wrongKey.house().model.connections()).as("no use trying again").hasSize(1);
    assertThat(wrongKey.house().log).filteredOn(line -> line.contains("OPENAI_API_KEY")).hasSize(1);
  }

  @Test
  void aToolCallToldTwiceIsLookedUpAndAnsweredOnce() {
    endsWell(twoItemsAndTwice);
    ConnectionLog model = twoItemsAndTwice.house().connection(1);
    assertThat(model.sent().stream().filter("response.function_call_arguments.done"::equals))
        .as("the call was told twice")
        .hasSizeGreaterThanOrEqualTo(3);
    assertThat(model.toolOutputs().stream().map(output -> output.callId()))
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(
            twoItemsAndTwice
                .house()
                .news
                .of(twoItemsAndTwice.call(), CallNews.ToolRequested.class)
                .stream()
                .map(asked -> asked.request().name()))
        .containsExactly("check_eligibility", "end_call");
    assertThat(occurrences(twoItemsAndTwice.heard(), "one thousand fifty dollars")).isEqualTo(1);
  }

  @Test
  void audioThatComesAfterACancelIsNotHeard() {
    House.awaitHeard(late.call(), "May I have the member ID, please?");
    ConnectionLog model = late.house().connection(1);
    assertThat(model.responses().get(1).status()).isEqualTo("cancelled");
    assertThat(model.sent())
        .as("the late audio")
        .containsSubsequence("response.done", "response.output_audio.delta");
    assertThat(late.heard()).doesNotContain("too late");
    assertThat(occurrences(late.heard(), "May I have the member ID")).isEqualTo(1);
  }

  @Test
  void aModelThatFallsSilentIsLeftForAnotherConversation() {
    endsWell(stalled);
    seededBeforeTheFirstReply(stalled.house().connection(2));
    assertThat(occurrences(stalled.heard(), "How can I help?")).isEqualTo(1);
  }

  @Test
  void garbageAndErrorsOfTheModelArePassedOver() {
    endsWell(garbled);
    assertThat(garbled.house().model.connections()).hasSize(1);
  }

  @Test
  void aMessageOfTheModelThatIsTooLongEndsItsConnectionAndNotTheCall() {
    endsWell(oversized);
    assertThat(oversized.house().model.connections()).hasSize(2);
    assertThat(occurrences(oversized.heard(), "How can I help?")).isEqualTo(1);
  }

  private static Act act(Faults faults) {
    return Act.of(House.with(faults), caller());
  }

  private static Person typist() {
    return Callers.finishingByKeypad(Callers.MRI_OF_FIRST, "*61*22123456", "03151985");
  }

  private static Person caller() {
    return Callers.sayingAtOnce(Callers.MRI_OF_FIRST);
  }

  private static void endsWell(Act act) {
    assertThat(House.awaitEnd(act.call()).reason())
        .as(act.heard())
        .isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(act.house().news.awaitEnd(act.call())).isEqualTo(EndReason.COMPLETED);
    assertThat(act.heard())
        .contains("one thousand fifty dollars")
        .contains("prior authorization is required")
        .endsWith("Goodbye!");
    assertThat(act.house().news.of(act.call(), CallNews.Fault.class)).isEmpty();
    act.house().awaitNoCalls();
  }

  private static void endsByKeypad(Act act) {
    assertThat(House.awaitEnd(act.call()).reason())
        .as(act.heard())
        .isEqualTo(CallEnd.Reason.HANGUP_VERB);
    assertThat(act.house().news.awaitEnd(act.call())).isEqualTo(EndReason.NO_CONVERSATION);
    act.house()
        .news
        .await(act.call(), CallNews.Ended.class, end -> end.reason() == EndReason.COMPLETED);
    assertThat(act.house().news.of(act.call(), CallNews.Disclosed.class)).hasSize(1);
    List<Heard> heard = act.call().heard();
    assertThat(heard.get(heard.size() - 1).source()).isEqualTo(Heard.Source.VERB);
    assertThat(act.heard())
        .contains(WITHOUT_AGENT)
        .contains("M, B, 1, 2, 3, 4, 5, 6")
        .contains("March fifteenth, nineteen eighty-five")
        .contains("prior authorization is required")
        .endsWith("Goodbye.");
    act.house().awaitNoCalls();
  }

  private static void seededBeforeTheFirstReply(ConnectionLog second) {
    assertThat(second.received())
        .containsSubsequence("conversation.item.create", "response.create");
  }

  private static int occurrences(String text, String words) {
    return text.split(Pattern.quote(words), -1).length - 1;
  }
}
