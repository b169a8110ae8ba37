package dev.voiceline.tck.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a voice lasts, fails and ends: {@code TTS-07} to {@code TTS-10}. */
public abstract class VoiceLifeContract extends SynthesisContract {
  private static final int MANY = 12;

  @Test
  @DisplayName("TTS-07 a connection that goes quiet is kept alive")
  public final void quietIsBorne() {
    Synthesis voice = open();
    other().letTimePass();
    say(voice, FIRST, "Still there. ");
    other().letTimePass();
    say(voice, SECOND, "And again. ");
    assertThat(heard(SECOND)).isEqualTo("And again.");
    assertThat(told().all(Told.Failed.class)).isEmpty();
    assertThat(other().misuses()).isEmpty();
  }

  @Test
  @DisplayName("TTS-07 what the service allows at once is never exceeded")
  public final void limitsAreKept() {
    Synthesis voice = open();
    other().holdsBack();
    for (int i = 0; i < MANY; i++) {
      SpeechId speech = new SpeechId("n" + i);
      voice.speak(speech, "Number " + i + ". ");
      voice.end(speech);
      if (i % 2 == 0) {
        voice.cancel(speech);
      }
    }
    other().goesOn();
    await().until("the others are spoken", () -> told().has(MANY / 2, Told.Spoken.class));
    assertThat(other().misuses()).isEmpty();
  }

  @Test
  @DisplayName("TTS-08 a refused account is a fatal failure, and closed follows")
  public final void refusalIsFatal() {
    openUnconfirmed();
    other().refuses();
    endedWith(Kind.FATAL);
    assertThat(told().all(Told.Ready.class)).isEmpty();
  }

  @Test
  @DisplayName("TTS-08 a service that is gone is a retryable failure, and closed follows")
  public final void lossIsRetryable() {
    Synthesis voice = open();
    other().goesAway();
    voice.speak(FIRST, "Is anybody there? ");
    voice.end(FIRST);
    endedWith(Kind.RETRYABLE);
  }

  @Test
  @DisplayName("TTS-08 what could not be spoken is told, once")
  public final void theUnspokenIsTold() {
    Synthesis voice = open();
    other().holdsBack();
    voice.speak(FIRST, "This is not spoken. ");
    voice.end(FIRST);
    voice.speak(SECOND, "Nor is that. ");
    await().until("the text arrives", () -> other().received().contains("not spoken"));
    other().goesAway();
    awaitTold(1, Told.Closed.class);
    assertThat(told().all(Told.Unspoken.class))
        .extracting(Told.Unspoken::speech)
        .containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  @DisplayName("TTS-08 a harmless failure ends nothing")
  public final void complaintIsHarmless() {
    Synthesis voice = open();
    other().complains();
    awaitTold(1, Told.Failed.class);
    everythingIsTold(voice);
    assertThat(told().all(Told.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .containsExactly(Kind.HARMLESS);
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("TTS-08 closed is told once after close, and nothing has an effect then")
  public final void closeIsToldOnce() {
    Synthesis voice = open();
    voice.close();
    voice.close();
    awaitTold(1, Told.Closed.class);
    assertThatCode(
            () -> {
              voice.speak(FIRST, "Nobody hears this. ");
              voice.end(FIRST);
              voice.cancel(FIRST);
              voice.close();
            })
        .doesNotThrowAnyException();
    bench().close();
    assertThat(told().all(Told.Closed.class)).hasSize(1);
    assertThat(other().received()).doesNotContain("Nobody");
  }

  @Test
  @DisplayName("TTS-08 closed is told once when close comes before ready")
  public final void closeBeforeReadyIsToldOnce() {
    openUnconfirmed().close();
    awaitTold(1, Told.Closed.class);
    bench().close();
    assertThat(told().all(Told.Closed.class)).hasSize(1);
  }

  @Test
  @DisplayName("TTS-09 garbled messages are passed over")
  public final void garbledMessagesArePassedOver() {
    Synthesis voice = open();
    other().garbles();
    say(voice, FIRST, "Nothing happened. ");
    assertThat(heard(FIRST)).isEqualTo("Nothing happened.");
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("TTS-10 the other side is told to keep nothing")
  public final void nothingIsKept() {
    say(open(), FIRST, "Between you and me. ");
    assertThat(other().keepsNothing()).isTrue();
  }

  @Test
  @DisplayName("TTS-10 nothing that is spoken is printed")
  public final void nothingIsPrinted() {
    Synthesis voice = open();
    other().holdsBack();
    voice.speak(FIRST, "Wolfgang has gout. ");
    voice.end(FIRST);
    await().until("the text arrives", () -> other().received().contains("gout"));
    assertThat(voice.toString()).doesNotContain("gout");
    other().complains();
    awaitTold(1, Told.Failed.class);
    assertThat(told().events().toString()).doesNotContain("gout");
  }

  private void endedWith(Kind kind) {
    awaitTold(1, Told.Closed.class);
    assertThat(told().all(Told.Failed.class)).isNotEmpty();
    int failures = told().all(Told.Failed.class).size();
    assertThat(told().all(Told.Failed.class).get(failures - 1).failure().kind()).isEqualTo(kind);
    int size = told().events().size();
    assertThat(told().events().get(size - 1)).isEqualTo(new Told.Closed());
  }
}
