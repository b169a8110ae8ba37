package dev.voiceline.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.simulator.phone.CallEnd.Reason;
import dev.voiceline.simulator.phone.ScriptedWeb.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatherTest {
  private final Rig rig = new Rig();

  @Test
  void aKeyInterruptsThePromptAndIsPosted() {
    rig.web.twiml("/voice/answer", "<Hangup/>");
    PhoneCall call =
        asked("<Gather numDigits='1' action='answer?n=1'><Say>Press one or two</Say></Gather>");
    rig.time.advanceMillis(300);
    call.press("2");
    rig.time.advanceMillis(100);

    assertThat(answer()).containsEntry("Digits", "2").doesNotContainKey("FinishedOnKey");
    assertThat(answer()).containsEntry("CallStatus", "in-progress");
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Press");
  }

  @Test
  void aKeyEndsTheAnswerAndIsToldApart() {
    PhoneCall call = asked("<Gather action='/voice/answer'/>");
    call.press("123#");
    rig.time.advanceMillis(1_000);

    assertThat(answer()).containsEntry("Digits", "123").containsEntry("FinishedOnKey", "#");
  }

  @Test
  void withoutAnEndingKeyEveryKeyIsAnAnswerAndSilenceEndsIt() {
    PhoneCall call = asked("<Gather action='/voice/answer' finishOnKey='' timeout='3'/>");
    call.press("1#");
    rig.time.advanceMillis(20 + 200 + 2_980);
    assertThat(rig.web.requests("/voice/answer")).isEmpty();
    rig.time.advanceMillis(100);

    assertThat(answer()).containsEntry("Digits", "1#").doesNotContainKey("FinishedOnKey");
  }

  @Test
  void anotherKeyMayEndTheAnswer() {
    PhoneCall call = asked("<Gather action='/voice/answer' finishOnKey='*'/>");
    call.press("1#*");
    rig.time.advanceMillis(1_000);

    assertThat(answer()).containsEntry("Digits", "1#").containsEntry("FinishedOnKey", "*");
  }

  @Test
  void silenceAfterThePromptFallsThroughToTheNextVerb() {
    PhoneCall call =
        asked("<Gather timeout='4' action='/voice/answer'><Say>Well</Say></Gather><Say>Bye</Say>");
    rig.time.advanceMillis(240 + 3_990);
    assertThat(call.situation().engagement()).isEqualTo(Engagement.QUESTION);
    rig.time.advanceMillis(10 + 180);

    assertThat(call.heard()).extracting(Heard::text).containsExactly("Well", "Bye");
    assertThat(rig.web.requests("/voice/answer")).isEmpty();
    assertThat(call.ended().join().reason()).isEqualTo(Reason.INSTRUCTIONS_ENDED);
  }

  @Test
  void silenceIsToldToWhoWantsToKnow() {
    asked("<Gather timeout='1' actionOnEmptyResult='true' action='/voice/answer'/>");
    rig.time.advanceMillis(1_000);

    assertThat(answer()).containsEntry("Digits", "");
  }

  @Test
  void withoutAnActionTheDocumentsOwnAddressIsAsked() {
    PhoneCall call = asked("<Gather numDigits='1'/>");
    rig.web.twiml("/voice/incoming", "<Hangup/>");
    call.press("7");
    rig.time.advanceMillis(100);

    List<Request> requests = rig.web.requests("/voice/incoming");
    assertThat(requests).hasSize(2);
    assertThat(requests.get(1).form()).containsEntry("Digits", "7");
  }

  @Test
  void wordsAreAnswersWhereTheyAreWanted() {
    PhoneCall call =
        asked(
            "<Gather input='dtmf speech' speechTimeout='auto' action='/voice/answer'>"
                + "<Say language='es-MX' voice='Polly.Mia'>Facturas o soporte</Say></Gather>");
    rig.time.advanceMillis(600);
    call.say("Soporte");
    rig.time.advanceMillis(2_000);

    assertThat(answer())
        .containsEntry("SpeechResult", "Soporte")
        .containsEntry("Confidence", "0.93")
        .doesNotContainKey("Digits");
    assertThat(call.announcements())
        .containsExactly(new Announced("Facturas o", "es-MX", "Polly.Mia", 0, 620));
  }

  @Test
  void wordsAreNoAnswerToAQuestionForKeys() {
    PhoneCall call = asked("<Gather timeout='2' action='/voice/answer'/><Say>Bye</Say>");
    call.say("Hello");
    rig.time.advanceMillis(3_000);

    assertThat(rig.web.requests("/voice/answer")).isEmpty();
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Bye");
  }

  @Test
  void withoutBargeInWordsDuringThePromptAreLost() {
    PhoneCall call =
        asked(
            "<Gather input='speech' bargeIn='false' timeout='1' action='/voice/answer'>"
                + "<Say>Tell me all</Say></Gather><Say>Bye</Say>");
    call.say("Hi");
    rig.time.advanceMillis(5_000);

    assertThat(rig.web.requests("/voice/answer")).isEmpty();
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Tell me all", "Bye");
  }

  @Test
  void theEndingKeyAloneIsNoAnswer() {
    PhoneCall call = asked("<Gather action='/voice/answer'/><Say>Bye</Say>");
    call.press("#");
    rig.time.advanceMillis(1_000);

    assertThat(rig.web.requests("/voice/answer")).isEmpty();
    assertThat(call.heard()).extracting(Heard::text).containsExactly("Bye");
  }

  @Test
  void hangingUpDuringAQuestionLeavesNothingBehind() {
    PhoneCall call = asked("<Gather action='/voice/answer'><Say>Press a key</Say></Gather>");
    rig.time.advanceMillis(100);
    call.hangUp();

    assertThat(call.ended().join().reason()).isEqualTo(Reason.CALLER_HUNG_UP);
    assertThat(rig.time.pending()).isZero();
  }

  @Test
  void playedKeysAreHeard() {
    PhoneCall call = asked("<Play digits='12#'/><Hangup/>");
    rig.time.advanceMillis(1_000);

    assertThat(call.tonesHeard()).isEqualTo("12#");
  }

  private PhoneCall asked(String document) {
    rig.web.twiml("/voice/incoming", document);
    return rig.network.call();
  }

  private Map<String, String> answer() {
    List<Request> requests = rig.web.requests("/voice/answer");
    assertThat(requests).hasSize(1);
    return requests.get(0).form();
  }
}
