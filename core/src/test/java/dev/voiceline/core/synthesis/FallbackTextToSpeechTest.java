package dev.voiceline.core.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A second voice says what the first one could not say any more. */
class FallbackTextToSpeechTest {
  private static final SpeechId A = new SpeechId("a");
  private static final SpeechId B = new SpeechId("b");
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(2);
  private static final Voicing RACHEL = new Voicing(Optional.of("rachel"), Optional.of("es"));

  private final VirtualTime time = new VirtualTime();
  private final ProviderHealth health = new ProviderHealth(time);
  private final FakeVoice one = new FakeVoice("one", true);
  private final FakeVoice two = new FakeVoice("two", true);
  private final FakeVoice plain = new FakeVoice("plain", false);
  private final ToldSpeech told = new ToldSpeech();

  private FallbackTextToSpeech join(TextToSpeech... all) {
    return FallbackTextToSpeech.of(List.of(all), OPENS_WITHIN, health, time);
  }

  private Synthesis open(FakeVoice... all) {
    Synthesis voice = join(all).open(RACHEL, told);
    all[0].line().tells.ready();
    return voice;
  }

  @Test
  void oneThatWorksIsLeftAlone() {
    Synthesis voice = open(one, two);
    voice.speak(A, "It is. ");
    voice.end(A);
    one.line().says(A, "It is.");
    one.line().tells.aligned(A, 6, 400);
    one.line().tells.spoken(A);
    assertThat(told.events).containsExactly("ready", "a 480 ms", "a 6 at 400", "a spoken");
    assertThat(two.lines).isEmpty();
    assertThat(one.line().voicing).isEqualTo(RACHEL);
  }

  @Test
  void theNextSpeaksWithItsOwnVoiceInTheSameLanguage() {
    one.refuses = true;
    Synthesis voice = join(one, two).open(RACHEL, told);
    voice.speak(A, "It is. ");
    two.line().tells.ready();
    assertThat(two.line().voicing).isEqualTo(new Voicing(Optional.empty(), Optional.of("es")));
    assertThat(two.line().asked).containsExactly("a It is. ");
    assertThat(told.events).containsExactly("ready");
    assertThat(told.changes)
        .containsExactly(
            new PartChange(
                PartChange.Part.VOICE,
                "one",
                "two",
                FakeVoice.Line.failure(Kind.FATAL),
                List.of()));
  }

  @Test
  void whoIsNotReadyInTimeIsReplaced() {
    Synthesis voice = join(one, two).open(RACHEL, told);
    voice.speak(A, "It is. ");
    voice.end(A);
    time.advance(OPENS_WITHIN);
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(two.line().asked).containsExactly("a It is. ", "a end");
    two.line().tells.ready();
    time.advance(OPENS_WITHIN);
    assertThat(told.events).containsExactly("ready");
  }

  @Test
  void whatWasSaidIsNotSaidAgainAndAWordThatWasCutIsBegunAgain() {
    Synthesis voice = open(one, two);
    voice.speak(A, "It is covered. ");
    voice.speak(A, "You pay forty dollars. ");
    voice.end(A);
    voice.speak(B, "Anything else? ");
    one.line().says(A, "It is covered. You pay for");
    one.line().tells.aligned(A, 26, 2_080);
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().asked).containsExactly("a forty dollars. ", "a end", "b Anything else? ");
    two.line().tells.ready();
    two.line().says(A, "forty dollars.");
    two.line().tells.aligned(A, 3, 160);
    two.line().tells.aligned(A, 14, 1_040);
    two.line().tells.spoken(A);
    assertThat(told.heard).hasToString("It is covered. You pay for|forty dollars.");
    assertThat(told.events)
        .containsExactly(
            "ready", "a 2080 ms", "a 26 at 2080", "a 1120 ms", "a 37 at 3120", "a spoken");
  }

  @Test
  void piecesOfWhichNothingWasSaidGoToTheNextWhole() {
    Synthesis voice = open(one, two);
    voice.speak(A, "First. ");
    voice.speak(A, " ");
    voice.speak(A, "Second. ");
    one.line().says(A, "First.");
    one.line().tells.aligned(A, 6, 480);
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().asked).containsExactly("a Second. ");
    voice.speak(A, "Third. ");
    voice.end(A);
    assertThat(two.line().asked).containsExactly("a Second. ", "a Third. ", "a end");
  }

  @Test
  void aSpeechOfWhichMoreIsToComeIsWaitedFor() {
    Synthesis voice = open(one, two);
    voice.speak(A, "First. ");
    voice.speak(B, "Second. ");
    one.line().says(A, "First. ");
    one.line().tells.aligned(A, 7, 560);
    one.line().dies(Kind.RETRYABLE);
    voice.end(B);
    assertThat(two.line().asked).isEmpty();
    voice.speak(A, "More. ");
    assertThat(two.line().asked).containsExactly("a More. ", "b Second. ", "b end");
  }

  @Test
  void itsEndIsWaitedForToo() {
    Synthesis voice = open(one, two);
    voice.speak(A, "First. ");
    voice.speak(B, "Second. ");
    one.line().says(A, "First. ");
    one.line().tells.aligned(A, 7, 560);
    one.line().dies(Kind.RETRYABLE);
    voice.end(A);
    assertThat(told.events).endsWith("a spoken");
    assertThat(two.line().asked).containsExactly("b Second. ");
  }

  @Test
  void whatWasSaidToTheEndIsSpoken() {
    Synthesis voice = open(one, two);
    voice.speak(A, "It is. ");
    voice.end(A);
    one.line().says(A, "It is.");
    one.line().tells.aligned(A, 6, 480);
    one.line().dies(Kind.RETRYABLE);
    assertThat(told.events).endsWith("a spoken");
    assertThat(two.line().asked).isEmpty();
    voice.speak(A, "Late. ");
    assertThat(two.line().asked).isEmpty();
  }

  @Test
  void ofAVoiceThatDoesNotSayWhereItIsThatIsEstimated() {
    Synthesis voice = open(plain, two);
    voice.speak(A, "It is covered. You pay forty dollars. ");
    plain.line().says(A, "It is cov");
    plain.line().dies(Kind.RETRYABLE);
    assertThat(two.line().asked).containsExactly("a covered. You pay forty dollars. ");
    assertThat(told.events).doesNotContain("a 9 at 720");
  }

  @Test
  void placesThatWerePromisedAreEstimatedWhenTheNextDoesNotTellThem() {
    Synthesis voice = open(one, plain);
    voice.speak(A, "It is covered. ");
    voice.end(A);
    one.line().says(A, "It is ");
    one.line().tells.aligned(A, 6, 480);
    one.line().dies(Kind.RETRYABLE);
    plain.line().tells.ready();
    plain.line().says(A, "cov");
    assertThat(told.events).endsWith("a 240 ms", "a 9 at 720");
    plain.line().says(A, "ered.");
    plain.line().tells.spoken(A);
    assertThat(told.events).endsWith("a 400 ms", "a 14 at 1120", "a 15 at 1120", "a spoken");
    assertThat(told.changes.get(0).missing()).containsExactly("exact places of words");
  }

  @Test
  void oneThatFallsSilentWithinASpeechIsLeftAtOnce() {
    Synthesis voice = open(one, two);
    voice.speak(A, "It is. ");
    one.line().tells.unspoken(A, FakeVoice.Line.failure(Kind.RETRYABLE));
    assertThat(two.line().asked).containsExactly("a It is. ");
    assertThat(one.line().closes).isEqualTo(1);
    two.line().tells.unspoken(A, FakeVoice.Line.failure(Kind.RETRYABLE));
    assertThat(told.events).containsExactly("ready", "a unspoken RETRYABLE");
    two.line().dies(Kind.FATAL);
    assertThat(told.events).endsWith("failed RETRYABLE", "closed");
  }

  @Test
  void oneThatIsGivenWordsAndKeepsSilentIsLeft() {
    Synthesis voice = open(one, two);
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN.multipliedBy(3));
    voice.speak(A, "It is. ");
    voice.end(A);
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN.minusMillis(1));
    assertThat(two.lines).isEmpty();
    time.advanceMillis(1);
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(two.line().asked).containsExactly("a It is. ", "a end");
    assertThat(told.changes)
        .extracting(change -> change.cause().code())
        .containsExactly("voice_silent");
    two.line().tells.ready();
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN);
    two.line().says(A, "It is.");
    two.line().tells.spoken(A);
    assertThat(told.events).containsExactly("ready", "a 480 ms", "a spoken");
    assertThat(time.pending()).isZero();
  }

  @Test
  void aVoiceIsSilentOnlyWhileItsTurnToSpeakLasts() {
    Synthesis voice = open(one, two);
    voice.speak(A, "Long. ");
    voice.speak(B, "Waits. ");
    one.line().says(A, "Long.");
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN.multipliedBy(2));
    assertThat(two.lines).isEmpty();
    voice.end(A);
    one.line().tells.spoken(A);
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN.minusMillis(1));
    voice.cancel(B);
    time.advance(FallbackTextToSpeech.SOUNDS_WITHIN);
    assertThat(two.lines).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void whatAVoiceDoesNotTakeIsNoReasonToLeaveIt() {
    Synthesis voice = open(one, two);
    voice.speak(A, "It is. ");
    one.line().tells.unspoken(A, FakeVoice.Line.failure(Kind.HARMLESS));
    one.line().tells.failed(FakeVoice.Line.failure(Kind.OURS));
    voice.speak(A, "More. ");
    assertThat(told.events).containsExactly("ready", "a unspoken HARMLESS", "failed OURS");
    assertThat(two.lines).isEmpty();
    assertThat(one.line().asked).hasSize(1);
  }

  @Test
  void aSpeechThatWasBrokenOffTheNextOneEnds() {
    Synthesis voice = open(plain, two);
    voice.speak(A, "You pay forty dollars. ");
    voice.end(A);
    plain.line().says(A, "You pay for");
    plain.line().tells.unspoken(A, FakeVoice.Line.failure(Kind.HARMLESS));
    assertThat(two.line().asked).containsExactly("a forty dollars. ", "a end");
    assertThat(told.events).containsExactly("ready", "a 880 ms");
    two.line().dies(Kind.FATAL);
    assertThat(told.events).endsWith("failed RETRYABLE", "closed");
  }

  @Test
  void whatIsCanceledNobodySays() {
    Synthesis voice = open(one, two);
    voice.speak(A, "Nobody wants this. ");
    voice.cancel(A);
    one.line().says(A, "Nob");
    voice.speak(B, "But this. ");
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().asked).containsExactly("b But this. ");
    voice.cancel(A);
    two.line().tells.ready();
    two.line().says(A, "Nob");
    assertThat(told.events).containsExactly("ready");
  }

  @Test
  void afterTheLastOneWhatWasNotSaidIsTold() {
    Synthesis voice = open(one, two);
    voice.speak(A, "One. ");
    voice.speak(B, "Two. ");
    one.line().dies(Kind.RETRYABLE);
    two.line().dies(Kind.FATAL);
    assertThat(told.events)
        .containsExactly(
            "ready", "a unspoken RETRYABLE", "b unspoken RETRYABLE", "failed RETRYABLE", "closed");
    assertThat(time.pending()).isZero();
  }

  @Test
  void oneThatIsDownIsNotTriedForEachCallAndTheSoundIsTheNextOnes() {
    FallbackTextToSpeech both = join(one, two);
    assertThat(both.sound(RACHEL)).isEqualTo("one: rachel es");
    one.refuses = true;
    both.open(RACHEL, new ToldSpeech());
    two.line().tells.ready();
    assertThat(both.sound(RACHEL)).isEqualTo("two: own es");
    both.open(RACHEL, told);
    two.line().tells.ready();
    assertThat(one.lines).hasSize(1);
    assertThat(told.changes).extracting(change -> change.cause().code()).containsExactly("at_rest");
    time.advance(Duration.ofSeconds(31));
    assertThat(both.sound(RACHEL)).isEqualTo("one: rachel es");
    both.open(RACHEL, told);
    assertThat(one.lines).hasSize(2);
  }

  @Test
  void theFirstMayHaveMendedItselfByTheTimeTheSecondFails() {
    Synthesis voice = open(one, two);
    one.line().dies(Kind.RETRYABLE);
    voice.speak(A, "One. ");
    voice.end(A);
    two.line().tells.ready();
    two.line().says(A, "One.");
    two.line().tells.spoken(A);
    two.line().dies(Kind.RETRYABLE);
    assertThat(one.lines).hasSize(2);
  }

  @Test
  void closedIsToldWhenTheOneThatSpeaksIsClosed() {
    Synthesis voice = open(one, two);
    voice.speak(A, "One. ");
    voice.close();
    voice.close();
    voice.speak(A, "Two. ");
    one.line().says(A, "One.");
    one.line().tells.used(Usage.length(Usage.Work.SPEECH, "m", Duration.ofSeconds(1)));
    one.line().tells.closed();
    assertThat(told.events).containsExactly("ready", "used", "closed");
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(one.line().asked).hasSize(1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void theyMustSpeakOneFormatAndHaveTwoNames() {
    TextToSpeech wide =
        new FakeVoice("wide", new SynthesisTraits(AudioFormat.PCM16_24K, true, true, 10));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> join(one, wide))
        .withMessageContaining("wide", "PCM16_24K");
    assertThatIllegalArgumentException().isThrownBy(() -> join(one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> join());
  }

  @Test
  void whatIsPromisedAllCanSpeak() {
    TextToSpeech fluent =
        new FakeVoice("fluent", new SynthesisTraits(AudioFormat.PCMU_8K, true, true, 200));
    assertThat(join(fluent, plain).traits())
        .isEqualTo(new SynthesisTraits(AudioFormat.PCMU_8K, false, true, 200));
    assertThat(join(fluent, plain).name()).isEqualTo("fluent");
  }
}
