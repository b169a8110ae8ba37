package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Listening.Patience;
import dev.voiceline.tck.transcription.Heard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pace, quiet lines, pauses, reconnection and failures, in virtual time. */
class ListenInTimeTest {
  private final FakeLine line = new FakeLine(FakeLine.nova());

  @AfterEach
  void everythingIsReleased() {
    line.ear.close();
    assertThat(line.told.breaches().all()).isEmpty();
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void whatWaitedIsSentInOrderAndNeverFasterThanOneAndAQuarter() {
    line.speak(2_000);
    FakeLine.Far far = line.last().opens();
    for (int ms = 0; ms < 5_000; ms += 20) {
      assertThat(far.audio.size() / 8).isLessThanOrEqualTo((int) (1.25 * ms) + 150);
      line.speak(20);
    }
    assertThat(far.audio.size()).isGreaterThan(5_500 * 8);
  }

  @Test
  void noMoreThanThreeSecondsWait() {
    line.speak(10_000);
    FakeLine.Far far = line.last().opens();
    line.time.advanceMillis(20_000);
    assertThat(far.audio.size()).isEqualTo(3_000 * 8);
    assertThat(far.sent("KeepAlive")).isPositive();
  }

  @Test
  void aKeepAliveIsSentOnlyWithoutAudio() {
    FakeLine.Far far = line.last().opens();
    line.speak(20_000);
    assertThat(far.sent("KeepAlive")).isZero();
    line.time.advanceMillis(9_500);
    assertThat(far.sent("KeepAlive")).isEqualTo(3);
  }

  @Test
  void aSocketThatNeverHadAudioIsGivenAMomentOfSilence() {
    FakeLine.Far far = line.last().opens();
    line.time.advanceMillis(10_000);
    assertThat(far.sent("KeepAlive")).isEqualTo(3);
    assertThat(far.audio.toByteArray()).hasSize(160).containsOnly((byte) 0xFF);
  }

  @Test
  void theFirstOfTwoSignsEndsTheSameWordsOnce() {
    FakeLine.Far far = line.last().opens();
    line.speak(3_000);
    far.result("for my", 0, 1, ",'is_final':true");
    far.result("knee", 1, 1, ",'is_final':true");
    far.result("", 2, 0.4, ",'is_final':true,'speech_final':true");
    far.says("{'type':'UtteranceEnd','last_word_end':2.0}");
    assertThat(line.told.all(Heard.Paused.class))
        .containsExactly(new Heard.Paused(Duration.ofSeconds(2)));
    far.result("left", 2.4, 0.5, ",'is_final':true");
    far.says("{'type':'UtteranceEnd','last_word_end':2.9}");
    far.result("", 2.9, 0.1, ",'is_final':true,'speech_final':true");
    assertThat(line.told.all(Heard.Paused.class)).hasSize(2);
  }

  @Test
  void anEndBeforeTheFinalWordsWaitsForThem() {
    FakeLine.Far far = line.last().opens();
    line.speak(2_000);
    far.result("my knee", 0, 1, ",'is_final':false,'speech_final':true");
    assertThat(line.told.all(Heard.Paused.class)).isEmpty();
    far.result("my knee", 0, 1, ",'is_final':true");
    assertThat(line.told.all(Heard.Paused.class)).hasSize(1);
  }

  @Test
  void aFlushIsAnsweredByItsResultOrAfterItsTime() {
    FakeLine.Far far = line.last().opens();
    line.speak(1_000);
    line.ear.flush();
    assertThat(far.sent("Finalize")).isOne();
    line.time.advanceMillis(349);
    assertThat(line.told.all(Heard.Flushed.class)).isEmpty();
    line.time.advanceMillis(1);
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
    line.speak(1_000);
    line.ear.flush();
    far.result("late", 0, 1, ",'is_final':true,'from_finalize':true");
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
    far.result("in time", 1, 1, ",'is_final':true,'from_finalize':true");
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(2);
  }

  @Test
  void aLostSocketIsReplacedAtOnceAndHearsOnlyWhatIsNotSettled() {
    FakeLine.Far first = line.last().opens();
    line.speak(5_000);
    first.result("one two", 0, 4.5, ",'is_final':true");
    first.ends(1011, "NET-0000");
    line.speak(100);
    FakeLine.Far second = line.last().opens();
    line.time.advanceMillis(2_900);
    assertThat(line.sockets).hasSize(2);
    assertThat(second.audio.size()).isEqualTo(600 * 8);
    second.result("three", 0.1, 0.4, ",'is_final':true");
    assertThat(line.told.all(Heard.Frozen.class).get(1).words().from())
        .isEqualTo(Duration.ofMillis(4_600));
    assertThat(line.told.all(Heard.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .containsExactly(Kind.HARMLESS);
  }

  @Test
  void wordsTooOldToBeHeardAgainCountAsTheyWereHeard() {
    FakeLine.Far first = line.last().opens();
    line.speak(6_000);
    first.result("one two three four five six", 0, 6, "");
    first.ends(1006, "");
    line.time.advanceMillis(100);
    line.last().opens();
    assertThat(line.told.frozenText()).isEqualTo("one two three");
    line.time.advanceMillis(1_000);
    assertThat(line.told.all(Heard.Paused.class)).hasSize(1);
  }

  @Test
  void ourOwnSilenceIsOurFaultAndSurvived() {
    line.last().opens().ends(1011, "NET-0001");
    assertThat(line.told.all(Heard.Failed.class).get(0).failure().kind()).isEqualTo(Kind.OURS);
    line.time.advanceMillis(100);
    assertThat(line.sockets).hasSize(2);
  }

  @Test
  void afterTwoFailedRedialsItEnds() {
    line.last().opens().ends(1006, "");
    line.time.advanceMillis(100);
    line.last().ends(SocketClosed.neverOpened(503, ""));
    line.time.advanceMillis(400);
    line.last().ends(SocketClosed.neverOpened(0, ""));
    assertThat(line.sockets).hasSize(3);
    assertThat(line.told.all(Heard.Closed.class)).hasSize(1);
    assertThat(line.told.all(Heard.Failed.class).get(2).failure().kind()).isEqualTo(Kind.RETRYABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "400,FATAL",
    "401,FATAL",
    "402,FATAL",
    "403,FATAL",
    "404,FATAL",
    "429,RETRYABLE",
  })
  void refusalsAreClassed(int status, Kind kind) {
    line.last().ends(SocketClosed.neverOpened(status, ""));
    assertThat(line.told.all(Heard.Failed.class).get(0).failure().kind()).isEqualTo(kind);
    assertThat(line.told.all(Heard.Closed.class)).hasSize(1);
  }

  @Test
  void audioThatCannotBeReadIsFatal() {
    line.last().opens().ends(1008, "DATA-0000");
    assertThat(line.told.all(Heard.Failed.class).get(0).failure().kind()).isEqualTo(Kind.FATAL);
  }

  @Test
  void changesGoOutOneAtATimeAndOnlyTheNewest() {
    FakeLine.Far far = line.last().opens();
    for (String term : List.of("one", "two", "three")) {
      line.ear.expect(new Listening(List.of(), List.of(term), Patience.USUAL));
    }
    assertThat(far.texts).hasSize(1).last().asString().contains("one");
    far.says("{'type':'ConfigureSuccess'}");
    assertThat(far.texts).hasSize(2).last().asString().contains("three").doesNotContain("two");
    line.time.advanceMillis(2_000);
    line.ear.expect(new Listening(List.of(), List.of("four"), Patience.USUAL));
    line.time.advanceMillis(4_000);
    assertThat(far.texts.get(far.texts.size() - 1)).contains("KeepAlive");
    assertThat(far.texts).anyMatch(text -> text.contains("four"));
  }

  @Test
  void whatWasSentIsBilled() {
    line.last().opens();
    line.speak(2_000);
    line.ear.close();
    assertThat(line.told.usages()).hasSize(1);
    assertThat(line.told.usages().get(0).model()).isEqualTo("nova-3");
    assertThat(line.told.usages().get(0).audio()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aLongCallIsBilledInStepsAndTheRestAtItsEnd() {
    line.last().opens();
    line.speak(25_000);
    assertThat(line.told.usages())
        .extracting(usage -> usage.audio().toSeconds())
        .containsExactly(10L, 10L);
    line.ear.close();
    assertThat(line.told.usages().stream().mapToLong(usage -> usage.audio().toMillis()).sum())
        .isEqualTo(25_000);
  }

  @Test
  void whatALostSocketWasSentIsBilledOnce() {
    line.last().opens();
    line.speak(12_000);
    line.last().ends(1006, "");
    assertThat(line.told.usages().stream().mapToLong(usage -> usage.audio().toMillis()).sum())
        .isEqualTo(12_000);
  }

  private static Listening inSpanish() {
    return new Listening(List.of(new Language("es")), List.of(), Patience.USUAL);
  }

  @Test
  void anotherLanguageIsHeardByAnotherSocketFromWhereTheWordsAreSettled() {
    FakeLine.Far english = line.last().opens();
    line.speak(3_000);
    english.result("in spanish please", 0, 2, ",'is_final':true");
    line.ear.expect(inSpanish());
    assertThat(english.isOpen()).isFalse();
    assertThat(english.sent("CloseStream")).isOne();
    assertThat(line.sockets).hasSize(2);
    assertThat(line.last().request.uri().getQuery()).contains("language=es");
    line.speak(100);
    FakeLine.Far spanish = line.last().opens();
    line.speak(5_000);
    assertThat(spanish.audio.size()).isEqualTo(6_100 * 8);
    spanish.result("mi rodilla", 0.1, 0.9, ",'is_final':true");
    assertThat(line.told.frozenText()).isEqualTo("in spanish please mi rodilla");
    assertThat(line.told.all(Heard.Failed.class)).isEmpty();
  }

  @Test
  void aLanguageThatChangesBeforeTheSocketOpensIsAskedForInItsPlace() {
    FakeLine.Far english = line.last();
    line.ear.expect(inSpanish());
    assertThat(line.sockets).hasSize(2);
    english.opens();
    assertThat(line.told.events()).isEmpty();
    line.last().opens();
    assertThat(line.told.events()).hasSize(1);
  }

  @Test
  void aLanguageThatChangesWhileALostSocketIsReplacedNeedsNoSocketOfItsOwn() {
    line.last().opens().ends(1006, "");
    line.ear.expect(inSpanish());
    assertThat(line.sockets).hasSize(1);
    line.time.advanceMillis(100);
    assertThat(line.sockets).hasSize(2);
    assertThat(line.last().request.uri().getQuery()).contains("language=es");
  }

  @Test
  void audioIsBilledInTheLanguageThatItWasSentFor() {
    line.last().opens();
    line.speak(2_000);
    line.ear.expect(
        new Listening(List.of(Language.ENGLISH, new Language("es")), List.of(), Patience.USUAL));
    assertThat(line.told.usages()).extracting(Usage::model).containsExactly("nova-3");
    line.last().opens();
    line.speak(2_000);
    line.ear.close();
    assertThat(line.told.usages().get(1).model()).isEqualTo("nova-3-multi");
  }

  @Test
  void aModelOfEnglishAloneIsAskedForSeveralLanguages() {
    FakeLine medical = new FakeLine(FakeLine.nova().withModel("nova-3-medical"));
    medical.last().opens();
    medical.ear.expect(inSpanish());
    assertThat(medical.last().request.uri().getQuery()).contains("language=multi");
    medical.ear.close();
  }
}
