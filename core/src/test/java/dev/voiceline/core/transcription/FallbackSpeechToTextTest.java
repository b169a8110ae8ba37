package dev.voiceline.core.transcription;

import static dev.voiceline.core.transcription.FakeRecognizer.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.transcription.Listening.Patience;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A second recognizer goes on where the first one failed, and nobody notices. */
class FallbackSpeechToTextTest {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(2);
  private static final Listening USUAL =
      new Listening(List.of(Language.ENGLISH), List.of("knee"), Patience.USUAL);

  private final VirtualTime time = new VirtualTime();
  private final ProviderHealth health = new ProviderHealth(time);
  private final FakeRecognizer one = new FakeRecognizer("one", FakeRecognizer.TURNS);
  private final FakeRecognizer two = new FakeRecognizer("two", FakeRecognizer.TURNS);
  private final FakeRecognizer plain = new FakeRecognizer("plain", FakeRecognizer.PAUSES);
  private final ToldWords told = new ToldWords();
  private int packets;

  private FallbackSpeechToText join(SpeechToText... all) {
    return new FallbackSpeechToText(List.of(all), OPENS_WITHIN, health, time);
  }

  private Transcription open(FakeRecognizer... all) {
    Transcription ear = join(all).open(USUAL, told);
    all[0].line().tells.ready();
    return ear;
  }

  /** Packets of 20 ms, each of its own number. */
  private void hear(Transcription ear, int millis) {
    for (int at = 0; at < millis; at += 20) {
      byte[] packet = new byte[160];
      java.util.Arrays.fill(packet, (byte) packets++);
      ear.hear(packet);
    }
  }

  @Test
  void oneThatWorksIsLeftAlone() {
    Transcription ear = open(one, two);
    hear(ear, 1_000);
    one.line().tells.interim(words("it is", 100, 400));
    one.line().freezes("it is", 100, 400);
    one.line().tells.turnOver(words("it is", 100, 400));
    assertThat(told.events).containsExactly("ready", "interim it is", "frozen it is", "over it is");
    assertThat(two.lines).isEmpty();
    assertThat(told.changes).isEmpty();
  }

  @Test
  void whoIsRefusedIsReplacedBeforeAnybodyNotices() {
    one.refuses = true;
    Transcription ear = join(one, two).open(USUAL, told);
    hear(ear, 100);
    two.line().tells.ready();
    assertThat(told.events).containsExactly("ready");
    assertThat(two.line().heardMs()).isEqualTo(100);
    assertThat(told.changes)
        .containsExactly(
            new PartChange(
                PartChange.Part.EARS,
                "one",
                "two",
                new ConversationFailure(Kind.FATAL, "broken", "It broke."),
                List.of()));
  }

  @Test
  void whoIsNotReadyInTimeIsReplaced() {
    Transcription ear = join(one, two).open(USUAL, told);
    hear(ear, 1_000);
    time.advance(OPENS_WITHIN.minusMillis(1));
    assertThat(two.lines).isEmpty();
    time.advanceMillis(1);
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(two.line().heardMs()).isEqualTo(1_000);
    one.line().tells.ready();
    assertThat(told.events).isEmpty();
    two.line().tells.ready();
    time.advance(OPENS_WITHIN);
    assertThat(told.events).containsExactly("ready");
  }

  @Test
  void whoTellsNothingOfWhatIsSaidIsReplaced() {
    Transcription ear = open(one, two);
    hear(ear, 5_000);
    ear.unheard();
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(two.line().heardMs()).isEqualTo(3_000);
    assertThat(told.changes).extracting(change -> change.cause().code()).containsExactly("deaf");
    two.line().tells.ready();
    ear.unheard();
    assertThat(told.failures).extracting(ConversationFailure::code).containsExactly("deaf");
    assertThat(told.events).endsWith("closed");
  }

  @Test
  void otherCallsLearnNothingOfASoundWithoutWords() {
    for (int call = 0; call < 5; call++) {
      Transcription ear = open(one, two);
      ear.unheard();
      ear.close();
    }
    open(one, two);
    assertThat(one.lines).hasSize(6);
    assertThat(two.lines).hasSize(5);
  }

  @Test
  void aSignOfLifeIsPassedOn() {
    open(one, two);
    one.line().tells.alive();
    assertThat(told.events).containsExactly("ready", "alive");
  }

  @Test
  void aListenerThatBreaksIsToldTheEndAllTheSame() {
    Transcription ear = open(one, two);
    told.breaks = true;
    one.line().tells.interim(words("it is", 100, 400));
    ear.close();
    assertThat(told.events).containsExactly("ready", "closed");
    assertThat(one.line().closes).isEqualTo(1);
    assertThat(time.pending()).isZero();
  }

  @Test
  void theNextHearsWhatIsNotFrozenAndItsTimesGoOn() {
    Transcription ear = open(one, two);
    hear(ear, 2_000);
    one.line().freezes("my number is", 200, 1_500);
    one.line().tells.interim(words("four", 1_700, 1_900));
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().heardMs()).isEqualTo(500);
    assertThat(two.line().heard.toByteArray()[0]).isEqualTo((byte) 75);
    two.line().tells.ready();
    two.line().tells.interim(words("four", 200, 400));
    hear(ear, 500);
    assertThat(two.line().heardMs()).isEqualTo(1_000);
    two.line().freezes("four two", 200, 800);
    two.line().tells.turnOver(words("four two", 200, 800));
    assertThat(told.turns).hasSize(1);
    assertThat(told.turns.get(0)).isEqualTo(words("my number is four two", 200, 2_300));
    assertThat(told.failures).isEmpty();
  }

  @Test
  void audioOlderThanThreeSecondsIsNotHeardAgainAndItsWordsAreFrozen() {
    Transcription ear = open(one, two);
    hear(ear, 5_000);
    one.line().tells.interim(words("a b c d e", 0, 5_000));
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().heardMs()).isEqualTo(3_000);
    assertThat(told.frozen).containsExactly(words("a b", 0, 2_000));
    two.line().tells.ready();
    two.line().freezes("c d e", 0, 3_000);
    two.line().tells.turnOver(words("c d e", 0, 3_000));
    assertThat(told.turns).containsExactly(words("a b c d e", 0, 5_000));
  }

  @Test
  void aTurnOfWhichTheNextHearsNothingMoreEndsByItself() {
    Transcription ear = open(one, two);
    hear(ear, 1_000);
    one.line().freezes("yes please", 100, 900);
    one.line().dies(Kind.RETRYABLE);
    two.line().tells.ready();
    time.advance(ToldTurns.WORDS_WITHIN);
    assertThat(told.turns).containsExactly(words("yes please", 100, 900));
    time.advance(ToldTurns.WORDS_WITHIN);
    assertThat(told.turns).hasSize(1);
  }

  @Test
  void wordsThatDoNotComeAgainAreNotLost() {
    Transcription ear = open(one, two);
    hear(ear, 1_000);
    one.line().tells.interim(words("yes please", 100, 900));
    one.line().dies(Kind.RETRYABLE);
    two.line().tells.ready();
    time.advance(ToldTurns.WORDS_WITHIN);
    assertThat(told.events).endsWith("frozen yes please", "over yes please");
  }

  @Test
  void aLikelyEndIsTakenBackAndComesAgainWithAllWords() {
    Transcription ear = open(one, two);
    hear(ear, 1_000);
    one.line().freezes("my number", 100, 500);
    one.line().tells.interim(words("is", 600, 900));
    one.line().tells.turnLikelyOver(words("my number is", 100, 900));
    one.line().dies(Kind.RETRYABLE);
    assertThat(told.events).endsWith("likely over my number is", "resumed");
    two.line().tells.ready();
    two.line().tells.interim(words("is", 100, 400));
    two.line().tells.turnLikelyOver(words("is", 100, 400));
    assertThat(told.events).endsWith("likely over my number is");
    two.line().tells.turnResumed();
    assertThat(told.events).endsWith("resumed");
  }

  @Test
  void pausesOfOneThatKnowsNoTurnsEndThemWhenTheyLast() {
    Transcription ear = open(one, plain);
    hear(ear, 1_000);
    one.line().dies(Kind.RETRYABLE);
    plain.line().tells.ready();
    plain.line().freezes("my number is", 100, 900);
    plain.line().tells.paused(Duration.ofMillis(900));
    time.advanceMillis(399);
    plain.line().tells.interim(words("four", 1_300, 1_400));
    time.advanceMillis(1_000);
    assertThat(told.turns).isEmpty();
    plain.line().freezes("four", 1_300, 1_400);
    plain.line().tells.paused(Duration.ofMillis(1_400));
    time.advanceMillis(400);
    assertThat(told.turns).containsExactly(words("my number is four", 100, 1_400));
    assertThat(told.changes.get(0).missing())
        .containsExactly("ends of turns by their meaning", "likely ends of turns");
  }

  @Test
  void whoReadsOutANumberMayPauseLonger() {
    Transcription ear = open(one, plain);
    ear.expect(new Listening(List.of(Language.ENGLISH), List.of(), Patience.LONG));
    one.line().dies(Kind.RETRYABLE);
    assertThat(plain.line().expected.get(0).patience()).isEqualTo(Patience.LONG);
    plain.line().tells.ready();
    plain.line().freezes("four", 100, 300);
    plain.line().tells.paused(Duration.ofMillis(300));
    time.advanceMillis(1_199);
    assertThat(told.turns).isEmpty();
    time.advanceMillis(1);
    assertThat(told.turns).hasSize(1);
  }

  @Test
  void whereOnlyPausesArePromisedNothingElseIsTold() {
    Transcription ear = open(plain, one);
    hear(ear, 1_000);
    plain.line().freezes("my number", 100, 500);
    plain.line().dies(Kind.RETRYABLE);
    one.line().tells.ready();
    one.line().tells.interim(words("is", 100, 400));
    one.line().tells.turnLikelyOver(words("is", 100, 400));
    one.line().freezes("is", 100, 400);
    one.line().tells.turnOver(words("is", 100, 400));
    assertThat(told.events)
        .containsExactly("ready", "frozen my number", "interim is", "frozen is", "paused at 900");
    assertThat(told.changes.get(0).missing()).containsExactly("last words on demand");
  }

  @Test
  void aFlushIsAnsweredWhoeverListensByThen() {
    Transcription ear = open(one, two);
    ear.flush();
    ear.flush();
    one.line().tells.flushed();
    one.line().dies(Kind.RETRYABLE);
    assertThat(two.line().flushes).isEqualTo(1);
    time.advanceMillis(299);
    assertThat(told.events).containsOnlyOnce("flushed");
    time.advanceMillis(1);
    assertThat(told.events).containsExactly("ready", "flushed", "flushed");
    two.line().tells.ready();
    two.line().tells.flushed();
    ear.flush();
    assertThat(told.events).hasSize(3);
    two.line().tells.flushed();
    assertThat(told.events).hasSize(4);
  }

  @Test
  void afterTheLastOneAllHaveFailed() {
    open(one, two);
    one.line().dies(Kind.RETRYABLE);
    two.line().dies(Kind.FATAL);
    assertThat(told.events).containsExactly("ready", "failed RETRYABLE", "closed");
    assertThat(time.pending()).isZero();
  }

  @Test
  void whenAllAreRefusedForGoodThereIsNoUseInTryingAgain() {
    one.refuses = true;
    two.refuses = true;
    join(one, two).open(USUAL, told);
    assertThat(told.events).containsExactly("failed FATAL", "closed");
  }

  @Test
  void theFirstMayHaveMendedItselfByTheTimeTheSecondFails() {
    open(one, two);
    one.line().dies(Kind.RETRYABLE);
    two.line().tells.ready();
    two.line().freezes("hello", 0, 300);
    two.line().dies(Kind.RETRYABLE);
    assertThat(one.lines).hasSize(2);
    assertThat(told.failures).isEmpty();
  }

  @Test
  void oneThatIsDownIsNotTriedForEachCallAndThatIsTold() {
    one.refuses = true;
    join(one, two).open(USUAL, new ToldWords());
    one.refuses = false;
    join(one, two).open(USUAL, told);
    assertThat(one.lines).hasSize(1);
    assertThat(told.changes).extracting(change -> change.cause().code()).containsExactly("at_rest");
    time.advance(Duration.ofSeconds(31));
    join(one, two).open(USUAL, told);
    assertThat(one.lines).hasSize(2);
  }

  @Test
  void harmlessFailuresChangeNothing() {
    open(one, two);
    one.line().tells.failed(new ConversationFailure(Kind.HARMLESS, "odd", "Odd."));
    one.line().tells.failed(new ConversationFailure(Kind.OURS, "odd", "Odd."));
    assertThat(told.events).containsExactly("ready", "failed HARMLESS", "failed OURS");
    assertThat(two.lines).isEmpty();
  }

  @Test
  void theOneThatWasLeftHasNothingMoreToSayButWhatItCost() {
    open(one, two);
    one.line().dies(Kind.RETRYABLE);
    one.line().freezes("late", 0, 300);
    one.line().tells.closed();
    one.line().tells.used(Usage.length(Usage.Work.TRANSCRIPTION, "nova-3", Duration.ofSeconds(1)));
    assertThat(told.events).containsExactly("ready", "used");
  }

  @Test
  void closedIsToldWhenTheOneThatListensIsClosed() {
    Transcription ear = open(one, two);
    ear.close();
    ear.close();
    assertThat(one.line().closes).isEqualTo(1);
    one.line().tells.used(Usage.length(Usage.Work.TRANSCRIPTION, "m", Duration.ofSeconds(1)));
    one.line().tells.closed();
    hear(ear, 20);
    ear.flush();
    assertThat(told.events).containsExactly("ready", "used", "closed");
    assertThat(two.lines).isEmpty();
    assertThat(time.pending()).isZero();
  }

  @Test
  void theyMustHearOneFormatAndHaveTwoNames() {
    SpeechToText wide =
        new FakeRecognizer(
            "wide",
            new TranscriptionTraits(
                AudioFormat.PCM16_24K, true, true, true, true, Duration.ofMillis(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> join(one, wide))
        .withMessageContaining("wide", "PCM16_24K");
    assertThatIllegalArgumentException().isThrownBy(() -> join(one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> join());
  }

  @Test
  void whatIsPromisedIsTheFirstOnesWithTheTimeOfTheSlowest() {
    assertThat(join(one, plain).traits())
        .isEqualTo(FakeRecognizer.traits(true, Duration.ofMillis(500)));
    assertThat(join(one, plain).name()).isEqualTo("one");
  }
}
