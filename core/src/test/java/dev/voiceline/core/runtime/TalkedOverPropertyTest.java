package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.turn.TurnPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a caller says over the agent, and however late its words are known: the agent does not
 * speak over words that were recognized, and nobody waits in silence.
 */
class TalkedOverPropertyTest {
  private static final int TICK_MS = 20;

  /** The agent is silent this soon after words were recognized. */
  private static final long OVER_WORDS_MS = 600;

  /** A silence is broken by then: a caller is asked after 7 s, a reply comes within 3 s. */
  private static final long LONGEST_SILENCE_MS = 11_000;

  private record Act(int kind, int pause) {}

  @Property(tries = 100)
  void theAgentNeitherTalksOverWordsNorFallsMute(@ForAll("acts") List<Act> acts) {
    Talk talk = new Talk();
    for (Act act : acts) {
      talk.play(act.kind());
      talk.lives(act.pause());
    }
    talk.falls();
    talk.lives(15_000);
  }

  /** A call with a conversation that answers, and tells words before they are certain. */
  private static final class Talk extends CallRig {
    private static final byte[] QUIET = new byte[160];

    private final FakeConversations.Side side;
    private int replies;
    private int sounds;
    private Optional<UtteranceId> sounding = Optional.empty();
    private Optional<UtteranceId> wordless = Optional.empty();
    private long recognizedAt = Long.MAX_VALUE / 2;
    private int playedMs;
    private long signAt;

    Talk() {
      side = greeted();
      conversations.asking = what -> answersSoon();
      signAt = time.millis();
      playedMs = line.playedMs();
    }

    @Override
    TurnPolicy turns() {
      return TurnPolicy.standard();
    }

    private void answersSoon() {
      String reply = "again" + replies++;
      time.after(
          Duration.ofMillis(400),
          () -> side.says(reply, "Our office is in the red building, as far as I know.", 4_000));
    }

    void play(int kind) {
      switch (kind) {
        case 0, 1 -> starts();
        case 2 -> saying("okay");
        case 3 -> saying("what does it cost");
        case 4 -> saying("wait");
        case 5 -> stops(200);
        case 6 -> stops(1_500);
        case 7 -> said("what does it cost then");
        case 8 -> said("");
        case 9 -> said("okay");
        default -> unclear();
      }
    }

    private void starts() {
      if (sounding.isEmpty()) {
        UtteranceId next = new UtteranceId("u" + sounds++);
        sounding = Optional.of(next);
        wordless = sounding;
        side.tells.callerStarted(next);
      }
    }

    private void saying(String words) {
      sounding
          .or(() -> wordless)
          .ifPresent(
              utterance -> {
                side.tells.callerSaying(utterance, words);
                boolean decides = !words.equals("okay") && sounding.isPresent();
                recognizedAt = decides ? Math.min(recognizedAt, time.millis()) : recognizedAt;
              });
    }

    private void stops(int millis) {
      sounding.ifPresent(
          utterance -> side.tells.callerStopped(utterance, Duration.ofMillis(millis)));
      sounding = Optional.empty();
      recognizedAt = Long.MAX_VALUE / 2;
    }

    private void said(String words) {
      if (sounding.isEmpty()) {
        wordless.ifPresent(utterance -> side.tells.callerSaid(utterance, words));
        wordless = Optional.empty();
      }
    }

    private void unclear() {
      if (sounding.isEmpty()) {
        wordless.ifPresent(side.tells::callerUnclear);
        wordless = Optional.empty();
      }
    }

    void lives(int millis) {
      for (int done = 0; done < millis && ended().isEmpty(); done += TICK_MS) {
        line.listener().audio(QUIET);
        time.advanceMillis(TICK_MS);
        boolean agentHeard = line.playedMs() > playedMs;
        playedMs = line.playedMs();
        if (agentHeard || sounding.isPresent()) {
          signAt = time.millis();
        }
        assertThat(time.millis() - signAt).as("silence").isLessThanOrEqualTo(LONGEST_SILENCE_MS);
        assertThat(agentHeard && time.millis() - recognizedAt > OVER_WORDS_MS)
            .as("the agent talks over words")
            .isFalse();
      }
    }

    void falls() {
      stops(1_500);
      said("");
    }
  }

  @Provide
  Arbitrary<List<Act>> acts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10), Arbitraries.of(0, 100, 300, 900, 2_500))
        .as(Act::new)
        .list()
        .ofMaxSize(25);
  }
}
