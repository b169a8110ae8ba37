package dev.voiceline.tck.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.transcription.Transcription;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a transcription lasts, fails and ends: {@code STT-07} to {@code STT-11}. */
public abstract class EarLifeContract extends TranscriptionContract {
  @Test
  @DisplayName("STT-07 a connection that goes quiet is kept alive")
  public final void quietIsBorne() {
    Transcription ear = open();
    other().letTimePass();
    say(ear, "still there");
    other().letTimePass();
    say(ear, "and again");
    assertThat(told().all(Heard.Failed.class)).isEmpty();
    assertThat(other().misuses()).isEmpty();
  }

  @Test
  @DisplayName("STT-08 a refused account is a fatal failure, and closed follows")
  public final void refusalIsFatal() {
    openUnconfirmed();
    other().refuses();
    endedWith(Kind.FATAL);
    assertThat(told().all(Heard.Ready.class)).isEmpty();
  }

  @Test
  @DisplayName("STT-08 a service that is gone is a retryable failure, and closed follows")
  public final void lossIsRetryable() {
    open();
    other().goesAway();
    endedWith(Kind.RETRYABLE);
  }

  @Test
  @DisplayName("STT-08 a harmless failure ends nothing")
  public final void complaintIsHarmless() {
    Transcription ear = open();
    other().complains();
    awaitTold(1, Heard.Failed.class);
    say(ear, "hello");
    assertThat(told().all(Heard.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .containsExactly(Kind.HARMLESS);
    assertThat(told().all(Heard.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("STT-08 closed is told once after close, and nothing has an effect then")
  public final void closeIsToldOnce() {
    Transcription ear = open();
    ear.close();
    ear.close();
    awaitTold(1, Heard.Closed.class);
    assertThatCode(
            () -> {
              hear(ear, bench().saying("nobody hears this"));
              ear.flush();
              ear.close();
            })
        .doesNotThrowAnyException();
    bench().close();
    assertThat(told().all(Heard.Closed.class)).hasSize(1);
    assertThat(told().all(Heard.Flushed.class)).isEmpty();
  }

  @Test
  @DisplayName("STT-08 closed is told once when close comes before ready")
  public final void closeBeforeReadyIsToldOnce() {
    openUnconfirmed().close();
    awaitTold(1, Heard.Closed.class);
    bench().close();
    assertThat(told().all(Heard.Closed.class)).hasSize(1);
  }

  @Test
  @DisplayName("STT-09 garbled messages are passed over")
  public final void garbledMessagesArePassedOver() {
    Transcription ear = open();
    other().garbles();
    say(ear, "nothing happened");
    assertThat(told().all(Heard.Closed.class)).isEmpty();
    assertThat(told().frozenText()).isEqualTo("nothing happened");
  }

  @Test
  @DisplayName("STT-10 the other side is told to keep nothing")
  public final void nothingIsKept() {
    say(open(), "between you and me");
    assertThat(other().keepsNothing()).isTrue();
  }

  @Test
  @DisplayName("STT-10 nothing that was said is printed")
  public final void nothingIsPrinted() {
    Transcription ear = open();
    say(ear, "wolfgang has gout");
    assertThat(ear.toString()).doesNotContain("gout");
    other().complains();
    awaitTold(1, Heard.Failed.class);
    assertThat(told().events().toString()).doesNotContain("gout");
  }

  @Test
  @DisplayName("STT-11 a message without words is told as a sign of life")
  public final void noiseIsASignOfLife() {
    open();
    int before = told().signsOfLife();
    other().hearsNoise();
    await().until("a sign of life", () -> told().signsOfLife() > before);
  }

  private void endedWith(Kind kind) {
    awaitTold(1, Heard.Closed.class);
    assertThat(told().all(Heard.Failed.class)).isNotEmpty();
    int failures = told().all(Heard.Failed.class).size();
    assertThat(told().all(Heard.Failed.class).get(failures - 1).failure().kind()).isEqualTo(kind);
    int size = told().events().size();
    assertThat(told().events().get(size - 1)).isEqualTo(new Heard.Closed());
  }
}
