package dev.voiceline.tck.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.tck.conversation.Told;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How a cascade makes use of its parts: {@code CASC-04}, {@code CASC-06}, {@code CASC-10} to {@code
 * CASC-12}, {@code CASC-14}.
 */
public abstract class PartsContract extends CascadeContract {
  private static final String LETTERS = "Your *copay* is $20 [per visit]. It is due at the office.";

  @Test
  @DisplayName("CASC-04 what the model writes is spoken whole, in order and without marks")
  public final void piecesAreSpokenInOrder() {
    turn("u1", "I need an MRI");
    for (String more : List.of("Su", "re. **Your plan** co", "vers it. It needs app", "roval.")) {
      mind().last().writes(more);
    }
    mind().last().answers(" Shall I go on?");
    assertThat(spoken()).isEqualTo("Sure. Your plan covers it. It needs approval. Shall I go on?");
  }

  @Test
  @DisplayName("CASC-04 the words of a piece are told before its audio")
  public final void wordsComeBeforeAudio() {
    turn("u1", "I need an MRI");
    mind().last().writes("Sure. What");
    voice().sounds(300);
    mind().last().answers(" is your member ID?");
    voice().speaksAll(900);
    assertThat(
            told().events().stream()
                .filter(it -> it instanceof Told.Text || it instanceof Told.Audio)
                .map(it -> it.getClass().getSimpleName()))
        .containsExactly("Text", "Audio", "Text", "Audio");
  }

  @Test
  @DisplayName("CASC-06 a verbatim script is spoken to the letter without the model")
  public final void verbatimIsToTheLetter() {
    conversation().say(Script.verbatim(LETTERS));
    assertThat(mind().asked()).isEmpty();
    assertThat(spoken()).isEqualTo(LETTERS);
    voice().speaksAll(2_000);
    assertThat(outcomes()).containsExactly(ReplyOutcome.COMPLETED);
  }

  @Test
  @DisplayName("CASC-10 a voice that is lost is opened anew and speaks what nobody heard")
  public final void lostVoiceIsOpenedAnew() {
    conversation().say(Script.verbatim("It is covered."));
    voice().breaks(Kind.RETRYABLE);
    assertThat(parts().voice().opened()).hasSize(2);
    assertThat(spoken()).isEqualTo("It is covered.");
    voice().speaksAll(700);
    assertThat(outcomes()).containsExactly(ReplyOutcome.COMPLETED);
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("CASC-11 a model that fails once ends one reply")
  public final void modelThatFailsOnce() {
    turn("u1", "I need an MRI");
    mind().last().fails(Kind.RETRYABLE);
    assertThat(outcomes()).containsExactly(ReplyOutcome.FAILED);
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("CASC-11 a model that will not work ends the conversation for good")
  public final void modelThatWillNotWork() {
    turn("u1", "I need an MRI");
    mind().last().fails(Kind.FATAL);
    endedWith(Kind.FATAL);
  }

  @Test
  @DisplayName("CASC-11 a voice that will not work ends the conversation for good")
  public final void voiceThatWillNotWork() {
    voice().breaks(Kind.FATAL);
    endedWith(Kind.FATAL);
  }

  @Test
  @DisplayName("CASC-11 an ear that is gone ends the conversation, which may be tried again")
  public final void earThatIsGone() {
    ears().breaks(Kind.RETRYABLE);
    endedWith(Kind.RETRYABLE);
  }

  @Test
  @DisplayName("CASC-12 all parts are closed with the conversation")
  public final void partsAreClosed() {
    turn("u1", "I need an MRI");
    mind().last().writes("Sure. What");
    conversation().close();
    assertThat(ears().isClosed()).as("the ear").isTrue();
    assertThat(voice().isClosed()).as("the voice").isTrue();
    assertThat(mind().last().isCanceled()).as("the answer").isTrue();
    assertThat(parts().time().pending()).as("alarms").isZero();
  }

  @Test
  @DisplayName("CASC-14 how long each part took is told with the first audio")
  public final void timesAreTold() {
    ears().starts("u1");
    ears().stops("u1", Duration.ofSeconds(1));
    conversation().reply(Guidance.natural());
    parts().time().advanceMillis(100);
    ears().said("u1", "I need an MRI");
    parts().time().advanceMillis(300);
    mind().last().writes("Sure. What");
    parts().time().advanceMillis(200);
    voice().sounds(20);
    voice().sounds(20);
    assertThat(record().times()).hasSize(1);
    ReplyTimes times = record().times().get(0);
    assertThat(times.asking()).isEqualTo(Duration.ofMillis(100));
    assertThat(times.thinking()).isEqualTo(Duration.ofMillis(300));
    assertThat(times.voicing()).isEqualTo(Duration.ofMillis(200));
    assertThat(times.whole()).isEqualTo(Duration.ofMillis(600));
  }

  /** A part that does not say that it is gone is not waited for any longer. */
  private void endedWith(Kind kind) {
    parts().time().advanceMillis(1_000);
    assertThat(told().all(Told.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .containsExactly(kind);
    assertThat(told().all(Told.Closed.class)).hasSize(1);
  }
}
