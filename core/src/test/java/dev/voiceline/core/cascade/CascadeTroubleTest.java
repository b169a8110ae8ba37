package dev.voiceline.core.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Parts that fail. */
class CascadeTroubleTest {
  private static final Brief OTHER_VOICE =
      new Brief("", List.of(), List.of(), new Voicing(Optional.of("cedar"), Optional.empty()));
  private static final Usage HEARD =
      Usage.length(Usage.Work.TRANSCRIPTION, "ears", Duration.ofSeconds(7));
  private static final Usage SPOKEN =
      Usage.length(Usage.Work.REPLY, "voice", Duration.ofSeconds(2));
  private final CascadeScene scene = CascadeScene.ready();

  private FakeVoice.Opened voice() {
    return scene.voice.last();
  }

  private void ask() {
    scene.ear.turn("1", "I need an MRI");
    scene.conversation.reply(Guidance.natural());
    scene.heard.told.clear();
  }

  @Test
  void aModelThatFailsOnceCostsOneReply() {
    ask();
    scene.mind.last().fails(CascadeScene.failure(Kind.RETRYABLE));
    assertThat(scene.heard.told).containsExactly("HARMLESS trouble", "reply", "FAILED");
  }

  @Test
  void aModelThatWillNotWorkEndsTheConversation() {
    ask();
    scene.mind.last().fails(CascadeScene.failure(Kind.FATAL));
    assertThat(scene.heard.told).containsExactly("FATAL trouble", "closed");
    assertThat(voice().closed).isTrue();
    assertThat(scene.ear.closed).isTrue();
  }

  @Test
  void whatAModelHasWrittenBeforeItFailsIsSpokenAsFarAsItIsWhole() {
    ask();
    scene.mind.last().writes("Sure. What is your member ID? And your da");
    scene.mind.last().fails(CascadeScene.failure(Kind.RETRYABLE));
    voice().speaksAll(900);
    assertThat(scene.heard.told)
        .containsExactly(
            "reply",
            "text Sure. ",
            "text What is your member ID? ",
            "HARMLESS trouble",
            "audio 900",
            "item",
            "FAILED");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .containsExactly(
            new CallerSaid("I need an MRI"), new AgentSaid("Sure. What is your member ID?", false));
    assertThat(scene.mind.last().question.instructions()).endsWith(Orders.GO_ON);
  }

  @Test
  void aLostVoiceIsOpenedAnewAndSpeaksWhatNobodyHeard() {
    scene.conversation.say(Script.verbatim("Your copay is 20 dollars."));
    voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    assertThat(scene.voice.opened).hasSize(2);
    assertThat(voice().pieces).containsExactly("Your copay is 20 dollars.");
    assertThat(voice().ended).hasSize(1);
    voice().speaksAll(900);
    assertThat(scene.heard.told)
        .containsExactly(
            "reply",
            "text Your copay is 20 dollars.",
            "HARMLESS trouble",
            "audio 900",
            "item",
            "COMPLETED");
  }

  @Test
  void aVoiceThatIsLostInASentenceSaysThatSentenceAgain() {
    scene.conversation.say(Script.verbatim("Your copay is 20 dollars. The rest is covered by it."));
    voice().sounds(1_800);
    voice().listener.aligned(voice().lastSpeech(), 30, 1_750);
    voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    assertThat(voice().pieces).containsExactly("The rest is covered by it.");
    voice().speaksAll(1_000);
    assertThat(scene.heard.items).hasSize(2);
    assertThat(scene.heard.told)
        .endsWith(
            "up to 30",
            "item",
            "text The rest is covered by it.",
            "audio 1000",
            "item",
            "COMPLETED");
    scene.ear.turn("1", "Thanks");
    scene.conversation.reply(Guidance.natural());
    assertThat(scene.dialogue())
        .containsExactly(
            new AgentSaid("Your copay is 20 dollars.", true),
            new AgentSaid("The rest is covered by it.", false),
            new CallerSaid("Thanks"));
  }

  @Test
  void aSpeechThatBreaksOffTwiceHasFailed() {
    scene.conversation.say(Script.verbatim("Your copay is 20 dollars."));
    for (int i = 0; i < 2; i++) {
      voice().sounds(400);
      voice().listener.unspoken(voice().lastSpeech(), CascadeScene.failure(Kind.RETRYABLE));
    }
    assertThat(scene.heard.told).endsWith("audio 400", "HARMLESS trouble", "up to 6", "FAILED");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void aVoiceThatIsLostAgainAndAgainEndsTheConversation() {
    scene.conversation.say(Script.verbatim("Your copay is 20 dollars."));
    for (int i = 0; i < 3; i++) {
      voice().breaks(CascadeScene.failure(Kind.RETRYABLE));
    }
    assertThat(scene.voice.opened).hasSize(3);
    assertThat(scene.heard.told)
        .endsWith("HARMLESS trouble", "HARMLESS trouble", "RETRYABLE trouble", "closed");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void aVoiceThatWillNotWorkEndsTheConversation() {
    voice().breaks(CascadeScene.failure(Kind.FATAL));
    assertThat(scene.heard.told).containsExactly("FATAL trouble", "closed");
  }

  @Test
  void aVoiceThatKeepsSilentIsAskedOnceMore() {
    scene.conversation.say(Script.verbatim("Your copay is 20 dollars."));
    scene.time.advance(CascadePolicy.standard().firstAudioWithin());
    assertThat(voice().speeches).hasSize(2);
    assertThat(voice().canceled).hasSize(1);
    scene.time.advance(CascadePolicy.standard().firstAudioWithin());
    assertThat(scene.heard.told).endsWith("HARMLESS voice_silent", "FAILED");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void aVoiceIsChangedBetweenTwoSentences() {
    scene.conversation.say(Script.verbatim("One moment, please."));
    scene.conversation.revise(OTHER_VOICE);
    assertThat(scene.voice.opened).hasSize(1);
    voice().speaksAll(500);
    assertThat(scene.voice.opened.get(0).closed).isTrue();
    scene.conversation.say(Script.verbatim("Hello."));
    assertThat(voice().voicing).isEqualTo(OTHER_VOICE.voicing());
    assertThat(voice().pieces).containsExactly("Hello.");
  }

  @Test
  void aVoiceThatIsRefusedIsOursToMendAndTheOldOneSpeaks() {
    scene.conversation.revise(OTHER_VOICE);
    scene.conversation.say(Script.verbatim("Hello."));
    voice().breaks(CascadeScene.failure(Kind.FATAL));
    assertThat(voice().voicing).isEqualTo(Voicing.usual());
    assertThat(voice().pieces).containsExactly("Hello.");
    voice().speaksAll(300);
    assertThat(scene.heard.told).contains("OURS trouble").endsWith("COMPLETED");
  }

  @Test
  void anEarThatIsGoneEndsTheConversation() {
    scene.ear.starts("1");
    scene.ear.fails(CascadeScene.failure(Kind.RETRYABLE));
    scene.ear.goes();
    assertThat(scene.heard.told).containsExactly("started", "RETRYABLE trouble", "closed");
    assertThat(voice().closed).isTrue();
  }

  @Test
  void whatIsUnderWayAtTheEndIsLetGoOfAndPaidFor() {
    ask();
    scene.mind.last().writes("Sure. What is your member");
    scene.conversation.close();
    assertThat(scene.mind.open()).isZero();
    assertThat(scene.heard.used).hasSize(1);
    assertThat(scene.heard.told).endsWith("closed");
    assertThat(scene.time.pending()).isZero();
    int told = scene.heard.told.size();
    scene.mind.last().answers("More.");
    voice().speaksAll(500);
    scene.ear.turn("2", "Hello?");
    scene.time.advance(Duration.ofSeconds(30));
    assertThat(scene.heard.told).hasSize(told);
  }

  @Test
  void whatThePartsSayWhenTheyAreLetGoOfIsToldBeforeTheEnd() {
    scene.ear.leaving = it -> it.used(HEARD);
    voice().leaving = () -> voice().listener.used(SPOKEN);
    scene.conversation.close();
    assertThat(scene.heard.used).containsExactlyInAnyOrder(HEARD, SPOKEN);
    assertThat(scene.heard.told).containsExactly("closed");
    assertThat(scene.time.pending()).isZero();
  }

  @Test
  void partsThatAreLetGoOfBeforeAllWasReadyArePaidForToo() {
    CascadeScene early = new CascadeScene();
    early.ear.leaving = it -> it.used(HEARD);
    early.conversation.close();
    assertThat(early.heard.used).containsExactly(HEARD);
    assertThat(early.heard.told).containsExactly("closed");
  }

  @Test
  void aPartThatDoesNotSayThatItIsGoneIsNotWaitedForLong() {
    voice().keepsSilent = true;
    scene.conversation.close();
    assertThat(scene.heard.told).isEmpty();
    scene.time.advance(Duration.ofMillis(500));
    assertThat(scene.heard.told).containsExactly("closed");
    voice().listener.used(SPOKEN);
    voice().listener.closed();
    assertThat(scene.heard.used).isEmpty();
    assertThat(scene.heard.told).containsExactly("closed");
  }

  @Test
  void whatAVoiceThatWasReplacedHasCostIsPaidForToo() {
    FakeVoice.Opened first = voice();
    first.leaving = () -> first.listener.used(SPOKEN);
    scene.conversation.revise(OTHER_VOICE);
    scene.conversation.close();
    assertThat(scene.heard.used).containsExactly(SPOKEN);
    assertThat(scene.heard.told).containsExactly("closed");
  }
}
