package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.greeting.GreetingCache;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.turn.PlayedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A greeting that was spoken in one call opens the next. */
class KeptGreetingTest {
  private static final String HELLO = "Hello, and thank you for calling.";
  private static final int HELLO_MS = 2_000;

  private final VirtualTime time = new VirtualTime();
  private final FakeConversations conversations = new FakeConversations();
  private final List<CallNews> news = new ArrayList<>();
  private final Calls calls = calls(Optional.of(new GreetingCache()));
  private int count;

  private Calls calls(Optional<GreetingCache> cache) {
    CallsBuilder builder =
        Calls.with(conversations, (inquiry, key, deadline) -> new CompletableFuture<>())
            .agent(agent(HELLO, Voicing.usual()))
            .observer((call, what) -> news.add(what))
            .time(time, time);
    cache.ifPresent(builder::keepGreetings);
    return builder.open();
  }

  private static Agent agent(String greeting, Voicing voicing) {
    return new Agent("Be kind.", greeting, "Bye.", List.of(), voicing);
  }

  private static AnnouncedCall incoming(CallId id) {
    return AnnouncedCall.incoming(
        id, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001"));
  }

  /** A call on its line; the conversation is not ready yet. */
  private final class OneCall {
    final CallId id = new CallId("CA" + ++count);
    final PlayedLine line = new PlayedLine(time);
    final FakeConversations.Side side;

    OneCall(Calls calls, Agent agent) {
      calls.ring(incoming(id), agent);
      side = conversations.latest();
      assertThat(calls.connect(id, line)).isTrue();
    }
  }

  private OneCall call() {
    return new OneCall(calls, agent(HELLO, Voicing.usual()));
  }

  /** A first call in which the conversation greets, word for word. */
  private void spokenOnce() {
    OneCall first = call();
    first.side.tells.ready();
    assertThat(first.side.asked).containsExactly("say " + HELLO);
    first.side.says("r0", HELLO, HELLO_MS);
    time.advanceMillis(HELLO_MS + 100);
  }

  @Test
  void itIsHeardFromTheLinesOpeningWithoutTheConversationAndTheConversationIsToldOfIt() {
    spokenOnce();
    OneCall second = call();
    assertThat(second.line.playedMs()).as("nothing is waited for").isZero();
    time.advanceMillis(1_000);
    assertThat(second.line.playedMs()).isEqualTo(1_000);
    second.side.tells.ready();
    assertThat(second.side.asked).isEmpty();
    time.advanceMillis(HELLO_MS);
    assertThat(second.line.playedMs()).isEqualTo(HELLO_MS);
    assertThat(second.side.asked).containsExactly("recall " + HELLO);
    second.side.callerStarts("u1");
    time.advanceMillis(2_000);
    second.side.callerStops("u1");
    assertThat(second.side.asked).containsExactly("recall " + HELLO, "reply");
    assertThat(news).noneMatch(CallNews.Unexpected.class::isInstance);
  }

  @Test
  void whatAVoiceInReserveSaysIsNotKept() {
    OneCall first = call();
    first.side.tells.ready();
    first.side.tells.partChanged(
        new PartChange(
            PartChange.Part.VOICE,
            "one",
            "two",
            new ConversationFailure(ConversationFailure.Kind.RETRYABLE, "lost", "It was lost."),
            List.of()));
    first.side.says("r0", HELLO, HELLO_MS);
    time.advanceMillis(HELLO_MS + 100);
    assertThat(news).hasAtLeastOneElementOfType(CallNews.PartChanged.class);
    OneCall second = call();
    time.advanceMillis(1_000);
    assertThat(second.line.playedMs()).isZero();
  }

  @Test
  void aConversationThatIsReadyFirstDoesNotGreetEither() {
    spokenOnce();
    Agent agent = agent(HELLO, Voicing.usual());
    CallId id = new CallId("CA-ready");
    calls.ring(incoming(id), agent);
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    PlayedLine line = new PlayedLine(time);
    calls.connect(id, line);
    time.advanceMillis(HELLO_MS + 100);
    assertThat(line.playedMs()).isEqualTo(HELLO_MS);
    assertThat(side.asked).containsExactly("recall " + HELLO);
  }

  @Test
  void aConversationThatIsReadyOnlyAfterTheGreetingIsToldOfItBefore() {
    spokenOnce();
    OneCall second = call();
    time.advanceMillis(HELLO_MS + 500);
    assertThat(second.side.asked).containsExactly("recall " + HELLO);
    second.side.tells.ready();
    assertThat(second.side.asked).containsExactly("recall " + HELLO);
  }

  @Test
  void withoutAConversationTheCallEndsAsItWouldWithoutAGreeting() {
    spokenOnce();
    int before = news.size();
    OneCall second = call();
    time.advanceMillis(60_000);
    assertThat(second.line.playedMs()).isEqualTo(HELLO_MS);
    assertThat(news.subList(before, news.size())).anyMatch(CallNews.Ended.class::isInstance);
  }

  @Test
  void aBargeInCutsItAndTheConversationKnowsBeforeItAnswers() {
    spokenOnce();
    OneCall second = call();
    second.side.tells.ready();
    time.advanceMillis(1_000);
    second.side.callerStarts("u1");
    time.advanceMillis(1_500);
    assertThat(second.line.clears).isEqualTo(1);
    second.side.callerStops("u1");
    assertThat(second.side.asked).hasSize(3);
    assertThat(second.side.asked.get(0))
        .matches("recall Hello, and.*")
        .isNotEqualTo("recall " + HELLO);
    assertThat(second.side.asked.subList(1, 3)).containsExactly("interrupted", "reply");
    assertThat(second.side.interruptions.get(0).reply()).isEmpty();
  }

  @Test
  void wordsThatEndWithinTheGreetingAreAnsweredAfterItIsToldOf() {
    spokenOnce();
    OneCall second = call();
    second.side.tells.ready();
    time.advanceMillis(500);
    second.side.callerStarts("u1");
    time.advanceMillis(300);
    second.side.callerStops("u1");
    assertThat(second.side.asked.get(0)).startsWith("recall ");
    assertThat(second.side.asked).endsWith("reply");
  }

  @Test
  void aCoughLetsItGoOn() {
    spokenOnce();
    OneCall second = call();
    second.side.tells.ready();
    time.advanceMillis(1_000);
    second.side.callerStarts("cough");
    time.advanceMillis(700);
    second.side.callerStopsShort("cough");
    second.side.callerSaid("cough", "");
    time.advanceMillis(5_000);
    assertThat(second.side.asked).contains("recall " + HELLO);
  }

  @Test
  void anotherVoiceWordOrLanguageIsAnotherGreeting() {
    spokenOnce();
    for (Agent other :
        List.of(
            agent(HELLO, new Voicing(Optional.of("cedar"), Optional.empty())),
            agent(HELLO, new Voicing(Optional.empty(), Optional.of("es"))),
            agent("Good day.", Voicing.usual()))) {
      OneCall call = new OneCall(calls, other);
      call.side.tells.ready();
      assertThat(call.side.asked).containsExactly("say " + other.greeting());
    }
  }

  @Test
  void whatWasNotSaidToTheLetterIsNotKept() {
    OneCall first = call();
    first.side.tells.ready();
    first.side.says("r0", HELLO + " How can I help?", HELLO_MS);
    OneCall second = call();
    second.side.tells.ready();
    assertThat(second.side.asked).containsExactly("say " + HELLO);
  }

  @Test
  void aLaterReplyWithTheSameWordsIsNoGreeting() {
    OneCall first = call();
    first.side.tells.ready();
    first.side.says("r0", "Something else.", HELLO_MS);
    time.advanceMillis(HELLO_MS + 100);
    first.side.says("r1", HELLO, HELLO_MS);
    OneCall second = call();
    second.side.tells.ready();
    assertThat(second.side.asked).containsExactly("say " + HELLO);
  }

  @Test
  void withoutACacheEveryCallIsGreetedByItsConversation() {
    Calls forgetful = calls(Optional.empty());
    for (int i = 0; i < 2; i++) {
      OneCall call = new OneCall(forgetful, agent(HELLO, Voicing.usual()));
      call.side.tells.ready();
      call.side.says("r0", HELLO, HELLO_MS);
      assertThat(call.side.asked).containsExactly("say " + HELLO);
    }
  }

  @Test
  void aConversationThatIsOpenedAnewHasItInItsHistoryAndIsNotToldTwice() {
    spokenOnce();
    OneCall second = call();
    second.side.tells.ready();
    time.advanceMillis(500);
    second.side.tells.closed();
    time.advanceMillis(600);
    FakeConversations.Side next = conversations.latest();
    assertThat(next).isNotSameAs(second.side);
    assertThat(next.brief.history()).containsExactly(new Exchange.AgentSaid(HELLO, false));
    next.tells.ready();
    time.advanceMillis(HELLO_MS);
    assertThat(next.asked).isEmpty();
    assertThat(second.line.playedMs()).isEqualTo(HELLO_MS);
  }

  @Test
  void aLineThatBreaksDuringItBringsItAgain() {
    spokenOnce();
    OneCall second = call();
    second.side.tells.ready();
    time.advanceMillis(500);
    second.line.listener().closed(LineEnd.LOST);
    PlayedLine other = new PlayedLine(time);
    assertThat(calls.connect(second.id, other)).isTrue();
    assertThat(second.side.asked.get(0)).startsWith("recall ");
    assertThat(second.side.asked).endsWith("say " + HELLO);
  }
}
