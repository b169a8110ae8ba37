package dev.voiceline.core.scripted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.tool.ToolAnswer;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.tool.ToolSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptedConversationsTest {
  private static final List<ToolSpec> TOOLS =
      List.of(
          new ToolSpec(Dialogue.CHECK, "Checks coverage.", List.of()),
          new ToolSpec(Dialogue.END, "Ends the call.", List.of()));

  private final VirtualTime time = new VirtualTime();
  private final ScriptedConversations service = new ScriptedConversations(Talk.GREETING, time);
  private final Told told = new Told();

  @Test
  void isReadySoonButNotBeforeTheOpenerHasIt() {
    open();
    assertThat(told.events).isEmpty();
    time.advanceMillis(0);
    assertThat(told.events).containsExactly("ready");
  }

  @Test
  void holdsWhatWasHeardAndAskedBeforeItWasReady() {
    Conversation conversation = open();
    conversation.hear(ToneVoice.speak("MB123456"));
    conversation.hear(silence(400));
    conversation.reply(Guidance.natural());
    assertThat(told.events).isEmpty();

    time.advanceMillis(5_000);
    assertThat(told.events).startsWith("ready", "started", "stopped", "said MB123456", "reply");
    assertThat(told.lastLine()).startsWith("I have member ID M B 1 2 3 4 5 6.");
  }

  @Test
  void greetsWhenAskedForTheFirstReply() {
    Conversation conversation = ready();
    conversation.reply(Guidance.natural());
    time.advanceMillis(10_000);
    assertThat(told.lines()).containsExactly(Talk.GREETING);
    assertThat(told.texts.get(told.lastItem())).isEqualTo(Talk.GREETING);
    assertThat(told.events).endsWith("item", "generated COMPLETED");
    assertThat(time.pending()).isZero();
  }

  @Test
  void speaksFasterThanItIsPlayed() {
    Conversation conversation = ready();
    conversation.say(Script.verbatim("x".repeat(100)));
    time.advanceMillis(250);
    assertThat(told.lastLine()).hasSize(10);
    time.advanceMillis(100 * 9);
    assertThat(told.lastLine()).hasSize(100);
    assertThat(told.events).endsWith("generated COMPLETED");
  }

  @Test
  void speaksAScriptToTheLetter() {
    Conversation conversation = ready();
    conversation.say(Script.verbatim("We are sorry; please call again."));
    time.advanceMillis(5_000);
    assertThat(told.lines()).containsExactly("We are sorry; please call again.");
  }

  @Test
  void oneUtteranceHasOneId() {
    Conversation conversation = ready();
    caller(conversation, "Hello");
    assertThat(told.events).containsExactly("ready", "started", "stopped", "said Hello");
    assertThat(told.utterances).hasSize(3).containsOnly(told.utterances.get(0));
    caller(conversation, "Hello");
    assertThat(told.utterances.get(3)).isNotEqualTo(told.utterances.get(0));
  }

  @Test
  void theLengthOfSpeechIsThatOfItsSoundHoweverFastItCame() {
    Conversation conversation = ready();
    caller(conversation, "x".repeat(20));
    assertThat(told.lengths).containsExactly(Duration.ofMillis(800));
    assertThat(time.millis()).isZero();
  }

  @Test
  void aCoughHasNoWords() {
    Conversation conversation = ready();
    byte[] cough = new byte[160 * 10];
    Arrays.setAll(new int[cough.length], i -> cough[i] = MuLaw.encode(i * 7919 % 8000 - 4000));
    conversation.hear(cough);
    conversation.hear(silence(400));
    assertThat(told.events).endsWith("started", "stopped", "said ");
  }

  @Test
  void aWholeInquiryFromGreetingToGoodbye() {
    Conversation conversation = ready();
    reply(conversation);
    caller(conversation, "Is MB123456, born March 15 1985, covered for an MRI?");
    reply(conversation);
    assertThat(told.lastLine()).contains("I am checking");
    assertThat(told.requests).hasSize(1);

    conversation.answerTool(
        new ToolAnswer(told.requests.get(0), ToolResult.say("eligible", "It is covered.")));
    reply(conversation);
    assertThat(told.lastLine()).startsWith("It is covered.");

    caller(conversation, "No, thank you");
    reply(conversation);
    assertThat(told.requests.get(1).name()).isEqualTo("end_call");
    assertThat(told.requests.get(1).id()).isNotEqualTo(told.requests.get(0).id());
  }

  @Test
  void aToolIsAskedForBeforeItsReplyIsGenerated() {
    Conversation conversation = ready();
    caller(conversation, "MB123456, 3/15/1985, MRI");
    reply(conversation);
    assertThat(told.events).endsWith("item", "tool", "generated COMPLETED");
  }

  @Test
  void aSecondAnswerToOneRequestIsNotRemembered() {
    Conversation conversation = ready();
    caller(conversation, "MB123456, 3/15/1985, MRI");
    reply(conversation);
    var request = told.requests.get(0);
    conversation.answerTool(new ToolAnswer(request, ToolResult.say("eligible", "First.")));
    conversation.answerTool(new ToolAnswer(request, ToolResult.say("eligible", "Second.")));
    reply(conversation);
    assertThat(told.lastLine()).startsWith("First.");
  }

  @Test
  void keypadDigitsAreGivenText() {
    Conversation conversation = ready();
    conversation.read("MB123456");
    assertThat(told.events).containsExactly("ready");
    reply(conversation);
    assertThat(told.lastLine()).startsWith("I have member ID M B 1 2 3 4 5 6.");
  }

  @Test
  void aReplyAskedForMeanwhileWaitsForTheRunningOne() {
    Conversation conversation = ready();
    conversation.reply(Guidance.natural());
    conversation.say(Script.verbatim("Second."));
    time.advanceMillis(20_000);
    assertThat(told.lines()).containsExactly(Talk.GREETING, "Second.");
    assertThat(told.events.indexOf("generated COMPLETED"))
        .isLessThan(told.events.lastIndexOf("reply"));
  }

  @Test
  void anInterruptedReplyFallsSilentAtOnce() {
    Conversation conversation = ready();
    conversation.say(Script.verbatim("y".repeat(100)));
    time.advanceMillis(450);
    conversation.interrupted(
        new Interruption(
            Optional.of(told.replies.get(0)), List.of(new HeardItem(told.lastItem(), 400))));
    assertThat(told.events).endsWith("generated CANCELLED");
    int events = told.events.size();
    time.advanceMillis(10_000);
    assertThat(told.events).hasSize(events);
    assertThat(time.pending()).isZero();
  }

  @Test
  void anInterruptionOfAnOlderReplyDoesNotEndTheRunningOne() {
    Conversation conversation = ready();
    reply(conversation);
    conversation.say(Script.verbatim("Go on."));
    conversation.interrupted(new Interruption(Optional.of(told.replies.get(0)), List.of()));
    time.advanceMillis(5_000);
    assertThat(told.lines()).endsWith("Go on.");
    assertThat(told.events).doesNotContain("generated CANCELLED");
  }

  @Test
  void aReplyThatHasNotBegunToSpeakCanBeTakenBack() {
    Conversation conversation = ready();
    conversation.reply(Guidance.natural());
    conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    time.advanceMillis(5_000);
    assertThat(told.lines()).isEmpty();
    assertThat(told.events).containsExactly("ready");
    assertThat(time.pending()).isZero();
  }

  @Test
  void aReplyAskedForAfterOneWasTakenBackIsTold() {
    Conversation conversation = ready();
    conversation.reply(Guidance.natural());
    conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    conversation.say(Script.verbatim("Second."));
    time.advanceMillis(5_000);
    assertThat(told.lines()).containsExactly("Second.");
    assertThat(told.replies).hasSize(1);
  }

  @Test
  void aReplyInWhichNothingIsSaidHasFailed() {
    Conversation conversation = ready();
    conversation.say(Script.verbatim(""));
    time.advanceMillis(5_000);
    assertThat(told.events).containsExactly("ready", "reply", "generated FAILED");
  }

  @Test
  void aFaultOfTheListenerEndsTheConversationAndNothingElse() {
    Conversation conversation = ready();
    told.onEvent =
        event -> {
          if (event.equals("started")) {
            throw new AssertionError("broken");
          }
        };
    caller(conversation, "Hello");
    conversation.reply(Guidance.natural());
    time.advanceMillis(5_000);
    assertThat(told.events).containsExactly("ready", "started", "failed", "closed");
    assertThat(time.pending()).isZero();
  }

  @Test
  void anItemThatNobodyHeardIsForgotten() {
    Conversation conversation = ready();
    reply(conversation);
    caller(conversation, "MB123456");
    reply(conversation);
    conversation.interrupted(
        new Interruption(
            Optional.of(told.replies.get(1)), List.of(new HeardItem(told.lastItem(), 0))));
    caller(conversation, "born March 15, 1985");
    reply(conversation);
    assertThat(told.lastLine())
        .startsWith("I have member ID M B 1 2 3 4 5 6, date of birth March 15, 1985.");
  }

  @Test
  void aDisregardedUtteranceIsNotAnswered() {
    Conversation conversation = ready();
    reply(conversation);
    caller(conversation, "MB123456");
    conversation.disregard(told.utterances.get(0));
    reply(conversation);
    assertThat(told.lastLine()).isEqualTo("May I have the member ID, please?");
  }

  @Test
  void historyIsHonored() {
    List<Exchange> history =
        List.of(
            new AgentSaid(Talk.GREETING, false),
            new CallerSaid("MB123456"),
            new AgentSaid("I have member ID M B", true),
            new CallerSaid("March 15, 1985"));
    Conversation conversation = service.open(new Brief("", TOOLS, history), told);
    time.advanceMillis(0);
    reply(conversation);
    assertThat(told.lines())
        .containsExactly(
            "I have date of birth March 15, 1985."
                + " Which procedure or medication would you like me to check?");
  }

  @Test
  void anAnswerToARequestOfAnEarlierDialogueIsTold() {
    ToolRequest earlier =
        new ToolRequest(new ToolCallId("earlier"), Dialogue.CHECK, ToolArguments.of(Map.of()));
    List<Exchange> history =
        List.of(new AgentSaid(Talk.GREETING, false), new CallerSaid("MB123456, 3/15/1985, MRI"));
    Conversation conversation = service.open(new Brief("", TOOLS, history), told);
    time.advanceMillis(0);
    conversation.answerTool(new ToolAnswer(earlier, ToolResult.say("eligible", "Covered.")));
    reply(conversation);
    assertThat(told.lastLine()).startsWith("Covered.");
  }

  @Test
  void closedIsToldOnceAndNothingFollows() {
    Conversation conversation = ready();
    conversation.reply(Guidance.natural());
    time.advanceMillis(250);
    told.events.clear();
    conversation.close();
    conversation.close();
    conversation.say(Script.verbatim("Too late."));
    conversation.hear(ToneVoice.speak("Too late."));
    time.advanceMillis(10_000);
    assertThat(told.events).containsExactly("closed");
    assertThat(time.pending()).isZero();
  }

  @Test
  void whatAListenerAsksForIsDoneAfterItHasReturned() {
    Conversation conversation = ready();
    told.onEvent =
        event -> {
          if (event.startsWith("said")) {
            conversation.close();
            told.events.add("returned");
          }
        };
    caller(conversation, "Hi");
    assertThat(told.events)
        .containsExactly("ready", "started", "stopped", "said Hi", "returned", "closed");
  }

  private Conversation open() {
    return service.open(new Brief("", TOOLS, List.of()), told);
  }

  private Conversation ready() {
    Conversation conversation = open();
    time.advanceMillis(0);
    return conversation;
  }

  private void reply(Conversation conversation) {
    conversation.reply(Guidance.natural());
    time.advanceMillis(30_000);
  }

  private static void caller(Conversation conversation, String text) {
    conversation.hear(ToneVoice.speak(text));
    conversation.hear(silence(400));
  }

  private static byte[] silence(int millis) {
    byte[] silence = new byte[millis * 8];
    Arrays.fill(silence, (byte) 0xFF);
    return silence;
  }
}
