package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.turn.PlayedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A whole call that is held by a cascade, in virtual time. */
class CascadeCallTest {
  private static final CallId ID = new CallId("CA1");

  private final CascadeScene scene = new CascadeScene();
  private final List<CallNews> news = new ArrayList<>();
  private final PlayedLine line = new PlayedLine(scene.time);
  private final Calls calls =
      Calls.with(scene.cascade, (inquiry, key, deadline) -> new CompletableFuture<>())
          .observer((call, what) -> news.add(what))
          .time(scene.time, scene.time)
          .open();

  private FakeVoice.Opened voice() {
    return scene.voice.last();
  }

  private <T extends CallNews> List<T> all(Class<T> kind) {
    return news.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void callerSays(String utterance, String words) {
    scene.ear.starts(utterance);
    scene.time.advanceMillis(1_500);
    scene.ear.stops(utterance);
    scene.time.advanceMillis(100);
    scene.ear.said(utterance, words);
  }

  @BeforeEach
  void theCallerIsGreeted() {
    calls.ring(
        AnnouncedCall.incoming(ID, PhoneNumber.of("+15005550006"), PhoneNumber.of("+15005550001")));
    scene.ear.ready();
    voice().listener.ready();
    calls.connect(ID, line);
    voice().speaksAll(2_000);
    scene.time.advanceMillis(2_100);
    news.clear();
  }

  @Test
  void theCallerIsAnsweredAndEveryPartsTimeIsOnRecord() {
    callerSays("1", "I need an MRI");
    assertThat(scene.dialogue()).last().isEqualTo(new CallerSaid("I need an MRI"));
    scene.time.advanceMillis(300);
    scene.mind.last().answers("Sure. What is your member ID?");
    scene.time.advanceMillis(200);
    voice().speaksAll(1_000);
    scene.time.advanceMillis(1_200);
    assertThat(all(CallNews.AgentSaid.class))
        .extracting(CallNews.AgentSaid::remembered)
        .containsExactly("Sure. What is your member ID?");
    assertThat(all(CallNews.Measured.class))
        .contains(
            new CallNews.Measured("reply_asking_ms", 100),
            new CallNews.Measured("reply_thinking_ms", 300),
            new CallNews.Measured("reply_cutting_ms", 0),
            new CallNews.Measured("reply_voicing_ms", 200),
            new CallNews.Measured("reply_queued_ms", 0));
  }

  @Test
  void whoCutsTheAgentOffIsAnsweredWithTheHeardWordInMind() {
    callerSays("1", "I need an MRI");
    scene.mind.last().answers("Our office is next to the station.");
    SpeechId speech = voice().lastSpeech();
    voice().sounds(3_000);
    voice().listener.aligned(speech, 11, 500);
    voice().listener.aligned(speech, 20, 1_900);
    voice().spoken();
    scene.time.advanceMillis(1_000);
    callerSays("2", "Wait, which office?");
    assertThat(scene.dialogue())
        .endsWith(new AgentSaid("Our office", true), new CallerSaid("Wait, which office?"));
    assertThat(all(CallNews.AgentSaid.class))
        .extracting(CallNews.AgentSaid::remembered)
        .containsExactly("Our office");
  }

  @Test
  void aModelThatFailsOnceIsAskedAgain() {
    callerSays("1", "I need an MRI");
    scene.mind.last().fails(CascadeScene.failure(Kind.RETRYABLE));
    scene.time.advanceMillis(1_000);
    assertThat(scene.mind.asked).hasSize(2);
    assertThat(scene.dialogue()).last().isEqualTo(new CallerSaid("I need an MRI"));
    assertThat(all(CallNews.ConversationOpening.class)).isEmpty();
  }

  @Test
  void aVoiceThatIsGoneForGoodTakesTheThreadToTheNextConversation() {
    callerSays("1", "I need an MRI");
    scene.mind.last().answers("Sure. What is your member ID?");
    voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    scene.time.advanceMillis(1_000);
    assertThat(all(CallNews.ConversationOpening.class)).hasSize(1);
    scene.ear.ready();
    voice().listener.ready();
    scene.time.advanceMillis(1_000);
    assertThat(scene.dialogue()).contains(new CallerSaid("I need an MRI"));
  }

  @Test
  void nothingIsLeftOfAnEndedCall() {
    callerSays("1", "I need an MRI");
    scene.mind.last().writes("Sure. What is");
    calls.hangUp(ID);
    scene.time.advanceMillis(60_000);
    assertThat(scene.mind.open()).isZero();
    assertThat(voice().closed).isTrue();
    assertThat(scene.ear.closed).isTrue();
  }
}
