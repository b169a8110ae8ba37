package dev.voiceline.adapters.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.simulator.realtime.Faults;
import dev.voiceline.simulator.realtime.Measured;
import dev.voiceline.simulator.realtime.Mishap;
import dev.voiceline.simulator.realtime.Moment;
import dev.voiceline.simulator.realtime.RealtimeSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole stretches of a conversation with the simulated service, and its mishaps. */
class OpenAiRealtimeSimulatorTest {
  private static final String GIVEN =
      "My member ID is MB123456, I was born on March 15, 1985, and I ask about an MRI.";

  @Test
  void aGreetingIsSpokenToTheLetter() {
    try (SimulatedCall call = new SimulatedCall(Faults.none())) {
      call.ready().say(Script.verbatim("Hello, this is a test."));
      call.awaitTold("reply generated");
      assertThat(call.understood()).isEqualTo("Hello, this is a test.");
      assertThat(call.log().errors()).isEmpty();
    }
  }

  @Test
  void theCallersSpeechIsHeardUnderstoodAndAnswered() {
    try (SimulatedCall call = new SimulatedCall(Faults.none())) {
      Conversation conversation = call.ready();
      byte[] speech = ToneVoice.speak("I need help");
      byte[] silence = new byte[160];
      Arrays.fill(silence, (byte) 0xFF);
      for (int i = 0; i < 20; i++) {
        conversation.hear(silence);
      }
      for (int at = 0; at < speech.length; at += 160) {
        conversation.hear(Arrays.copyOfRange(speech, at, at + 160));
      }
      for (int i = 0; i < 60; i++) {
        conversation.hear(silence);
      }
      call.awaitTold("caller said");
      assertThat(call.ears.lines).anyMatch(line -> line.endsWith("'I need help'"));
      assertThat(call.ears.lengths)
          .containsExactly(Duration.ofMillis(ToneVoice.millis("I need help")));
      assertThat(call.log().audioBytes()).isEqualTo(speech.length + 80 * 160L);
      assertThat(call.ears.lines).noneMatch(line -> line.startsWith("reply started"));
      conversation.reply(Guidance.natural());
      call.awaitTold("reply generated");
      assertThat(call.understood()).isNotBlank();
      assertThat(call.log().errors()).isEmpty();
    }
  }

  @Test
  void aFunctionIsAskedForAnsweredAndItsResultSpoken() {
    try (SimulatedCall call = new SimulatedCall(Faults.none())) {
      Conversation conversation = call.ready();
      ToolRequest request = toolRequest(call, conversation);
      assertThat(request.arguments().text("member_id")).contains("MB123456");
      conversation.answerTool(new ToolAnswer(request, ToolResult.say("found", "It is covered.")));
      conversation.reply(Guidance.natural());
      call.await("the result is spoken", () -> call.understood().contains("It is covered."));
      assertThat(call.log().toolOutputs()).hasSize(1);
      assertThat(call.log().errors()).isEmpty();
    }
  }

  @Test
  void aFunctionToldTwiceIsRequestedOnce() {
    Faults twice = Faults.none().and(1, Moment.response(1), new Mishap.CallToldTwice());
    try (SimulatedCall call = new SimulatedCall(twice)) {
      Conversation conversation = call.ready();
      ToolRequest request = toolRequest(call, conversation);
      conversation.answerTool(new ToolAnswer(request, ToolResult.say("found", "Yes.")));
      conversation.reply(Guidance.natural());
      call.awaitCount("reply generated", 2);
      assertThat(call.ears.tools).hasSize(1);
      assertThat(call.log().toolOutputs()).hasSize(1);
    }
  }

  @Test
  void anInterruptedReplyEndsAndItsLateAudioIsNotTold() {
    Faults late = Faults.none().and(1, Moment.response(1), new Mishap.LateAudio());
    try (SimulatedCall call =
        new SimulatedCall(RealtimeSettings.standard().withFaults(late), SessionLimits.defaults())) {
      Conversation conversation = call.ready();
      conversation.say(Script.verbatim("This sentence is long enough to be cut off. ".repeat(4)));
      call.awaitCount("audio", 2);
      String reply = line(call, "reply started ");
      String item = line(call, "audio ").split(" ", 2)[0];
      conversation.interrupted(
          new Interruption(
              Optional.of(new ReplyId(reply)), List.of(new HeardItem(new ItemId(item), 300))));
      int told = call.ears.audio.size();
      call.awaitTold("reply generated");
      assertThat(call.ears.audio.size()).as("bytes told").isLessThanOrEqualTo(told + 3_200);
      call.await(
          "the cut",
          () -> call.log().spokenItems().get(0).truncatedMs().filter(ms -> ms == 300).isPresent());
      assertThat(call.log().responses().get(0).status()).isEqualTo("cancelled");
      conversation.say(Script.verbatim("Next."));
      call.awaitCount("reply generated", 2);
      assertThat(call.understood()).endsWith("Next.");
      assertThat(call.log().errors()).isEmpty();
    }
  }

  @Test
  void aReplyOfTwoItemsIsToldItemByItem() {
    Faults two = Faults.none().and(1, Moment.response(1), new Mishap.TwoItems());
    try (SimulatedCall call = new SimulatedCall(two)) {
      call.ready().say(Script.verbatim("Here it is."));
      call.awaitTold("reply generated");
      assertThat(call.ears.lines).filteredOn(line -> line.startsWith("item generated")).hasSize(2);
      assertThat(call.log().spokenItems())
          .extracting(Measured.SpokenItem::deleted)
          .containsOnly(false);
    }
  }

  @Test
  void aResumedDialogueKnowsWhatWasSaid() {
    try (SimulatedCall call = new SimulatedCall(Faults.none())) {
      Conversation conversation =
          call.ready(
              new Exchange.AgentSaid("Hello! How can I help you today?", false),
              new Exchange.CallerSaid(GIVEN));
      conversation.reply(Guidance.natural());
      call.awaitTold("tool");
      assertThat(call.ears.tools.get(0).arguments().text("member_id")).contains("MB123456");
      assertThat(call.log().errors()).isEmpty();
    }
  }

  @Test
  void aFailedReplyIsToldAndTheNextOneWorks() {
    Faults fails =
        Faults.none()
            .and(1, Moment.response(1), new Mishap.FailResponse("inference_rate_limit_exceeded"));
    try (SimulatedCall call = new SimulatedCall(fails)) {
      Conversation conversation = call.ready();
      conversation.say(Script.verbatim("One."));
      call.awaitTold("failed HARMLESS inference_rate_limit_exceeded");
      conversation.say(Script.verbatim("Two."));
      call.await("the second", () -> call.understood().equals("Two."));
    }
  }

  @Test
  void aBrokenConnectionIsRetryable() {
    endsWith(new Mishap.Drop(), "failed RETRYABLE socket_closed_1006");
  }

  @Test
  void anExpiredSessionIsRetryable() {
    endsWith(new Mishap.Expire(), "failed RETRYABLE session_expired");
  }

  @Test
  void anOversizedMessageCostsTheSessionButNotTheCall() {
    endsWith(new Mishap.Oversized(5 << 20), "failed RETRYABLE socket_closed_1009");
  }

  @Test
  void aSilentServiceIsRetryable() {
    Faults stall = Faults.none().and(1, Moment.response(1), new Mishap.Stall());
    SessionLimits impatient =
        new SessionLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(300),
            Duration.ofSeconds(10),
            4 << 20);
    try (SimulatedCall call =
        new SimulatedCall(SimulatedCall.quick().withFaults(stall), impatient)) {
      call.ready().say(Script.verbatim("Hello."));
      call.awaitTold("failed RETRYABLE stalled");
      call.awaitTold("closed");
    }
  }

  @Test
  void garbageIsPassedOver() {
    Faults garbage = Faults.none().and(1, Moment.response(1), new Mishap.Garbage());
    try (SimulatedCall call = new SimulatedCall(garbage)) {
      call.ready().say(Script.verbatim("Hello."));
      call.awaitTold("reply generated");
      assertThat(call.understood()).isEqualTo("Hello.");
    }
  }

  @Test
  void aWrongKeyIsFatalWhetherTheHandshakeOrTheSessionRefusesIt() {
    for (boolean atHandshake : new boolean[] {true, false}) {
      try (SimulatedCall call =
          new SimulatedCall(
              SimulatedCall.quick().withKey("sk-right", atHandshake), SessionLimits.defaults())) {
        call.open("sk-wrong-key");
        call.awaitTold("closed");
        assertThat(call.ears.lines).containsExactly("failed FATAL invalid_api_key", "closed");
        assertThat(call.ears.failures.get(0).message())
            .contains("OPENAI_API_KEY")
            .doesNotContain("sk-wrong-key");
      }
    }
  }

  @Test
  void aBusyServiceIsRetryable() {
    Faults busy = Faults.none().and(1, new Moment.Opening(), new Mishap.RefuseHandshake(503));
    try (SimulatedCall call = new SimulatedCall(busy)) {
      call.open();
      call.awaitTold("closed");
      assertThat(call.ears.lines).containsExactly("failed RETRYABLE handshake_http_503", "closed");
    }
  }

  private static void endsWith(Mishap mishap, String failure) {
    try (SimulatedCall call = new SimulatedCall(Faults.none().and(1, Moment.response(1), mishap))) {
      call.ready().say(Script.verbatim("Hello, how are you today?"));
      call.awaitTold("closed");
      assertThat(call.ears.lines).contains(failure).endsWith("closed").containsOnlyOnce("closed");
    }
  }

  private static ToolRequest toolRequest(SimulatedCall call, Conversation conversation) {
    conversation.read(GIVEN);
    conversation.reply(Guidance.natural());
    call.awaitTold("reply generated");
    assertThat(call.ears.tools).hasSize(1);
    return call.ears.tools.get(0);
  }

  private static String line(SimulatedCall call, String prefix) {
    return call.ears.lines.stream()
        .filter(each -> each.startsWith(prefix))
        .findFirst()
        .map(each -> each.substring(prefix.length()))
        .orElseThrow();
  }
}
