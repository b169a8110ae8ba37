package dev.voiceline.adapters.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Listening.Patience;
import dev.voiceline.tck.transcription.Heard;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Turns, silence and thresholds of Flux, in virtual time. */
class FluxInTimeTest {
  private final FakeLine line = new FakeLine(ListenSettings.of("key"), "copay");

  @AfterEach
  void everythingIsReleased() {
    line.ear.close();
    assertThat(line.told.breaches().all()).isEmpty();
    assertThat(line.time.pending()).isZero();
  }

  private FakeLine.Far connected() {
    FakeLine.Far far = line.last().opens();
    far.says("{'type':'Connected'}");
    return far;
  }

  private static void turn(FakeLine.Far far, String event, int index, String text) {
    far.says(
        "{'type':'TurnInfo','event':'%s','turn_index':%d,'audio_window_start':0,'audio_window_end':1,'transcript':'%s'}"
            .formatted(event, index, text));
  }

  @Test
  void nothingIsSentBeforeItListens() {
    line.speak(500);
    FakeLine.Far far = line.last().opens();
    line.speak(500);
    assertThat(far.audio.size()).isZero();
    assertThat(line.told.events()).isEmpty();
    far.says("{'type':'Connected'}");
    line.speak(2_000);
    assertThat(far.audio.size() % 640).isZero();
    assertThat(far.audio.size()).isGreaterThan(2_000 * 8);
  }

  @Test
  void aServiceThatNeverListensIsGivenUp() {
    line.last().opens();
    line.time.advanceMillis(3_000);
    assertThat(line.told.all(Heard.Failed.class).get(0).failure().code()).isEqualTo("no_greeting");
  }

  @Test
  void silenceTakesThePlaceOfAudioThatStops() {
    FakeLine.Far far = connected();
    line.speak(1_000);
    line.time.advanceMillis(5_000);
    int silentMs = (far.audio.size() - 8_000) / 8;
    assertThat(silentMs).isBetween(4_300, 4_700);
    assertThat(far.texts).isEmpty();
    line.speak(1_000);
    int before = far.audio.size();
    line.speak(4_000);
    assertThat((far.audio.size() - before) / 8).isBetween(3_900, 4_100);
  }

  @Test
  void turnsAreToldWithTheirLikelyEnds() {
    FakeLine.Far far = connected();
    line.speak(2_000);
    turn(far, "StartOfTurn", 0, "my");
    turn(far, "EagerEndOfTurn", 0, "my knee");
    turn(far, "TurnResumed", 0, "my knee is");
    turn(far, "EagerEndOfTurn", 0, "my knee is bad");
    turn(far, "EndOfTurn", 0, "my knee is bad");
    turn(far, "EndOfTurn", 0, "my knee is bad");
    turn(far, "Update", 1, "");
    turn(far, "EndOfTurn", 1, "");
    assertThat(line.told.all(Heard.LikelyOver.class)).hasSize(2);
    assertThat(line.told.all(Heard.Resumed.class)).hasSize(1);
    assertThat(line.told.all(Heard.Over.class)).hasSize(1);
    assertThat(line.told.frozenText()).isEqualTo("my knee is bad");
  }

  @Test
  void anUnannouncedChangeIsAnnounced() {
    FakeLine.Far far = connected();
    line.speak(2_000);
    turn(far, "EagerEndOfTurn", 0, "my knee");
    turn(far, "EndOfTurn", 0, "my knees");
    assertThat(line.told.all(Heard.Resumed.class)).hasSize(1);
    assertThat(line.told.all(Heard.Over.class).get(0).turn().text()).isEqualTo("my knees");
  }

  @Test
  void aTurnThatALostSocketHeardInPartIsOneTurn() {
    FakeLine.Far far = connected();
    line.speak(6_000);
    far.says(
        "{'type':'TurnInfo','event':'Update','turn_index':0,'audio_window_start':0,'audio_window_end':6,'transcript':'one"
            + " two three four five six'}");
    far.ends(1011, "NET-0000");
    line.time.advanceMillis(100);
    FakeLine.Far next = connected();
    turn(next, "EndOfTurn", 0, "four five six");
    assertThat(line.told.all(Heard.Over.class).get(0).turn().text())
        .isEqualTo("one two three four five six");
  }

  @Test
  void patienceMovesTheThresholds() {
    FakeLine.Far far = connected();
    assertThat(far.request.uri().getQuery())
        .contains("eot_threshold=0.7", "eager_eot_threshold=0.5", "eot_timeout_ms=5000");
    line.ear.expect(new Listening(List.of(Language.ENGLISH), List.of("BCBS"), Patience.LONG));
    assertThat(far.texts).hasSize(1);
    assertThat(far.texts.get(0))
        .contains("\"eot_threshold\":0.85", "\"eot_timeout_ms\":8000", "BCBS");
  }

  @Test
  void aFlushIsNoUseAndIsAnsweredAtOnce() {
    FakeLine.Far far = connected();
    line.ear.flush();
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
    assertThat(far.texts).isEmpty();
  }

  @Test
  void aLanguageThatTheModelDoesNotHearIsToldToTheOperator() {
    FakeLine.Far far = connected();
    line.ear.expect(new Listening(List.of(new Language("es")), List.of(), Patience.USUAL));
    assertThat(line.told.all(Heard.Failed.class))
        .extracting(failed -> failed.failure().code())
        .containsExactly("language_not_heard");
    line.ear.expect(new Listening(List.of(new Language("es")), List.of("BCBS"), Patience.USUAL));
    assertThat(line.told.all(Heard.Failed.class)).hasSize(1);
    assertThat(far.isOpen()).isTrue();
  }
}
