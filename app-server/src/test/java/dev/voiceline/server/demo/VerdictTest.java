package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.CallFigures;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.media.LineCounts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Scenario SCENARIO = Scenarios.all().get(0);
  private static final CallEnd HUNG_UP_BY_VERB =
      new CallEnd(CallEnd.Reason.HANGUP_VERB, "", Optional.empty(), 30);

  @Test
  void wordsCountOnlyIfTheEarHeardThem() {
    String heard = "There is one thousand fifty dollars of the deductible left. Goodbye!";
    Verdict verdict = Verdict.of(result(heard, EndReason.COMPLETED));
    assertThat(verdict.good()).isFalse();
    assertThat(verdict.sentence())
        .startsWith("MB123456  WRONG:")
        .contains("never heard \"prior authorization is required\";")
        .doesNotContain("was ended by");
  }

  @Test
  void aPauseInsideAWordDoesNotMatter() {
    CallResult result = result("prior author", "ization is required", EndReason.COMPLETED);
    assertThat(result.wasHeard("prior authorization is required")).isTrue();
    assertThat(result.wasHeard("prior authorization is not required")).isFalse();
  }

  @Test
  void anEndByAFaultIsWrongWhateverWasHeard() {
    Verdict verdict = Verdict.of(result(everything(), EndReason.LINE_LOST));
    assertThat(verdict.sentence()).contains("ended by LINE_LOST at the server");
  }

  @Test
  void aCallWithoutAGoodbyeIsWrong() {
    Verdict verdict = Verdict.of(result(everything().replace("Goodbye!", ""), EndReason.COMPLETED));
    assertThat(verdict.sentence()).contains("never heard the agent's goodbye");
  }

  @Test
  void aCallThatNoModelHeardIsWrong() {
    assertThat(Verdict.of(result(everything(), EndReason.COMPLETED)).faults())
        .containsExactly("the model never heard the member ID");
  }

  private static String everything() {
    return String.join(" ", SCENARIO.mustHear()) + " Goodbye!";
  }

  private static CallResult result(String heard, EndReason reason) {
    return result(heard, "", reason);
  }

  private static CallResult result(String heard, String more, EndReason reason) {
    LineCounts line = new LineCounts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    return new CallResult(
        SCENARIO,
        List.of(
            new Heard(heard, 0, 1_000, Heard.Source.AGENT),
            new Heard(more, 2_000, 3_000, Heard.Source.AGENT)),
        new CallFigures(
            line, OptionalLong.empty(), OptionalLong.empty(), 0, List.of(), List.of(), 0),
        Optional.of(HUNG_UP_BY_VERB),
        Optional.of(reason),
        0,
        List.of(),
        List.of());
  }
}
