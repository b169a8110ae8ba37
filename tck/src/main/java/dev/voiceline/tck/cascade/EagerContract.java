package dev.voiceline.tck.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.tck.conversation.Told;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a cascade prepares replies: {@code CASC-01} to {@code CASC-03}. */
public abstract class EagerContract extends CascadeContract {
  private static final String WORDS = "I need an MRI";

  @Test
  @DisplayName("CASC-01 nothing of a prepared reply is told, heard or done")
  public final void nothingOfAPreparedReplyIsTold() {
    likelyOver("u1", WORDS);
    if (!mind().asked().isEmpty()) {
      mind().last().wants(tool("t1"));
      mind().last().answers("Sure. " + ASKED);
    }
    voice().speeches().forEach(speech -> voice().sounds(speech, new byte[160]));
    parts().time().advance(Duration.ofSeconds(1));
    assertThat(told().events()).hasOnlyElementsOfTypes(Told.Ready.class, Told.CallerStarted.class);
  }

  @Test
  @DisplayName("CASC-02 a prepared reply that is asked for is told, and the model is asked once")
  public final void preparedReplyIsTold() {
    likelyOver("u1", WORDS);
    assertThat(mind().asked()).as("asked before the turn is over").hasSize(1);
    mind().last().writes("Sure. ");
    isOver("u1", WORDS);
    mind().last().answers(ASKED);
    voice().speaksAll(900);
    assertThat(mind().asked()).hasSize(1);
    assertThat(spoken()).isEqualTo("Sure. " + ASKED);
    assertThat(outcomes()).containsExactly(ReplyOutcome.COMPLETED);
  }

  @Test
  @DisplayName("CASC-03 a reply to other words than were expected is made anew")
  public final void otherWordsAreAnsweredAnew() {
    likelyOver("u1", WORDS);
    isOver("u1", "I need an MRI of the knee");
    assertThat(dialogue()).containsExactly(new Exchange.CallerSaid("I need an MRI of the knee"));
    assertThat(mind().asked().stream().filter(PlayedMind.Asked::isOpen)).hasSize(1);
  }

  @Test
  @DisplayName("CASC-03 a prepared reply is canceled when the caller goes on, and its cost is told")
  public final void preparedReplyIsCanceled() {
    likelyOver("u1", WORDS);
    ears().goesOn("u1");
    assertThat(mind().asked().stream().filter(PlayedMind.Asked::isOpen)).isEmpty();
    assertThat(record().used()).hasSameSizeAs(mind().asked());
  }

  @Test
  @DisplayName("CASC-03 a prepared reply is canceled when another one is asked for")
  public final void anotherReplyIsAskedFor() {
    likelyOver("u1", WORDS);
    ears().stops("u1", Duration.ofSeconds(1));
    ears().said("u1", WORDS);
    conversation().reply(new Guidance.Instructed("Say sorry."));
    assertThat(mind().last().question().instructions()).contains("Say sorry.");
    assertThat(mind().asked().stream().filter(PlayedMind.Asked::isOpen)).hasSize(1);
  }
}
