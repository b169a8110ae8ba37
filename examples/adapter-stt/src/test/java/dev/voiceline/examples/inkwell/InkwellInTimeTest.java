package dev.voiceline.examples.inkwell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.tck.transcription.Heard;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiet lines, lost sockets, flushes and failures, in virtual time. */
class InkwellInTimeTest {
  private final FakeLine line = new FakeLine();

  @AfterEach
  void everythingIsReleased() {
    line.ear.close();
    assertThat(line.told.breaches().all()).isEmpty();
    assertThat(line.time.pending()).isZero();
  }

  @Test
  void noMoreThanThreeSecondsWait() {
    line.speak(10_000);
    line.time.advanceMillis(1);
    assertThat(line.last().listens().audioMs()).isEqualTo(3_000);
  }

  @Test
  void aSignOfLifeIsGivenOnlyWithoutAudio() {
    FakeLine.Far far = line.last().listens();
    line.speak(20_000);
    assertThat(far.sent("alive")).isZero();
    line.time.advanceMillis(9_000);
    assertThat(far.sent("alive")).isEqualTo(2);
  }

  @Test
  void aServiceThatDoesNotListenIsGivenUp() {
    line.last().opens();
    line.time.advanceMillis(3_000 + 200);
    assertThat(line.sockets).hasSize(2);
    assertThat(failures().get(0).code()).isEqualTo("not_listening");
    assertThat(line.told.events()).noneMatch(Heard.Ready.class::isInstance);
  }

  @Test
  void theNextSocketHearsFromTheFrozenWordsOnAndCountsOn() {
    FakeLine.Far first = line.last().listens();
    line.speak(2_000);
    first.said("final", "my knee", 100, 1_000);
    first.breaks();
    line.speak(200);
    FakeLine.Far second = line.last().listens();
    assertThat(second.audioMs()).isEqualTo(1_200);
    second.said("final", "the left one", 0, 700);
    Heard.Frozen last = line.told.all(Heard.Frozen.class).get(1);
    assertThat(last.words().from()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void wordsThatCannotBeHeardAgainAreFrozenAsTheyWereUnderstood() {
    FakeLine.Far first = line.last().listens();
    line.speak(5_000);
    first.said("partial", "it is a long", 0, 4_000);
    first.breaks();
    line.speak(200);
    line.last().listens();
    assertThat(line.told.frozenText()).isEqualTo("it is a long");
  }

  @Test
  void aPauseThatTheLostSocketOwedIsToldUnlessTheCallerSpeaks() {
    FakeLine.Far first = line.last().listens();
    line.speak(1_000);
    first.said("final", "my knee", 0, 1_000);
    first.breaks();
    line.time.advanceMillis(200);
    line.last().listens();
    line.time.advanceMillis(999);
    assertThat(line.told.all(Heard.Paused.class)).isEmpty();
    line.time.advanceMillis(1);
    assertThat(line.told.all(Heard.Paused.class))
        .containsExactly(new Heard.Paused(Duration.ofSeconds(1)));
  }

  @Test
  void aFlushIsAnsweredByTheServiceOrAfterItsTime() {
    FakeLine.Far far = line.last().listens();
    line.ear.flush();
    far.says("{'event':'flushed','id':1}");
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
    line.ear.flush();
    line.time.advanceMillis(349);
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
    line.time.advanceMillis(1);
    far.says("{'event':'flushed','id':2}");
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(2);
  }

  @Test
  void aFlushBeforeReadyWaitsForIt() {
    line.speak(1_000);
    line.ear.flush();
    line.time.advanceMillis(1_000);
    assertThat(line.last().listens().sent("flush")).isOne();
    line.last().says("{'event':'flushed','id':1}");
    assertThat(line.told.all(Heard.Flushed.class)).hasSize(1);
  }

  @Test
  void otherTermsAreToldAtOnceAndToTheNextSocket() {
    FakeLine.Far far = line.last().listens();
    assertThat(far.sent("terms")).isZero();
    line.ear.expect(
        new Listening(List.of(Language.ENGLISH), List.of("colonoscopy"), Listening.Patience.LONG));
    assertThat(far.sent("terms")).isOne();
    far.breaks();
    line.time.advanceMillis(200);
    assertThat(line.last().request.uri()).hasParameter("terms", "colonoscopy");
    assertThat(line.last().listens().sent("terms")).isZero();
  }

  @Test
  void socketsThatAreLostInARowEndIt() {
    line.last().listens().breaks();
    line.time.advanceMillis(200);
    line.last().ends(SocketClosed.neverOpened(503, ""));
    line.time.advanceMillis(200);
    line.last().ends(SocketClosed.neverOpened(503, ""));
    assertThat(line.sockets).hasSize(3);
    assertThat(failures())
        .extracting(ConversationFailure::kind)
        .containsExactly(Kind.HARMLESS, Kind.HARMLESS, Kind.RETRYABLE);
    assertThat(line.told.all(Heard.Closed.class)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"400,refused", "401,forbidden", "402,no_credit", "404,refused"})
  void refusalsThatWillNotChangeAreFatal(int status, String code) {
    line.last().ends(SocketClosed.neverOpened(status, ""));
    assertThat(failures()).extracting(ConversationFailure::kind).containsExactly(Kind.FATAL);
    assertThat(failures()).extracting(ConversationFailure::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"4400,FATAL", "4402,FATAL", "4408,OURS", "1001,HARMLESS", "1006,HARMLESS"})
  void closeCodesAreClassed(int code, Kind kind) {
    line.last().listens().ends(SocketClosed.with(code, "with words of the caller's", true));
    assertThat(failures()).extracting(ConversationFailure::kind).containsExactly(kind);
    assertThat(failures().toString()).doesNotContain("caller's");
  }

  @Test
  void whatWasSentIsBilled() {
    line.last().listens();
    line.speak(2_000);
    line.ear.close();
    assertThat(line.told.usages()).hasSize(1);
    assertThat(line.told.usages().get(0).audio()).isEqualTo(Duration.ofSeconds(2));
  }

  private List<ConversationFailure> failures() {
    return line.told.all(Heard.Failed.class).stream().map(Heard.Failed::failure).toList();
  }
}
