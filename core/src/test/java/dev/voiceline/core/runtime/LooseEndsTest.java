package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.core.turn.TurnEvent.TakenUp.Open;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left to be said when a server dies at a bad moment. */
class LooseEndsTest {
  private static final String WRONG = "I could not match those details. Let's try once more.";
  private static final String INACTIVE = "According to the plan, coverage is not active.";
  private static final String OTHER = "For an office visit the copay is 20 dollars.";
  private static final Exchange ASKED = agent("May I have the member ID?");
  private static final Exchange GIVEN = caller("MB123456");

  @Test
  void aResultThatNobodyHasHeardIsTold() {
    LooseEnds ends = LooseEnds.of(List.of(ASKED, GIVEN, said(INACTIVE)));
    assertThat(ends.results()).containsExactly(Script.guarded(INACTIVE));
    assertThat(ends.open()).isEqualTo(Open.NOTHING);
  }

  @Test
  void oneThatWasBegunIsNot() {
    LooseEnds ends = LooseEnds.of(List.of(GIVEN, said(INACTIVE), agent("Accord")));
    assertThat(ends.results()).isEmpty();
    assertThat(ends.open()).isEqualTo(Open.QUESTION);
  }

  @Test
  void ofTwoThatAreToldOneAfterTheOtherTheSecondIsLeft() {
    LooseEnds ends = LooseEnds.of(List.of(GIVEN, said(INACTIVE), said(OTHER), agent(INACTIVE)));
    assertThat(ends.results()).containsExactly(Script.guarded(OTHER));
    assertThat(ends.open()).isEqualTo(Open.NOTHING);
  }

  @Test
  void aRequestThatTheCallerHasAnsweredGivesWayToTheResult() {
    LooseEnds ends =
        LooseEnds.of(List.of(GIVEN, again(WRONG), caller("MB345678, MRI"), said(INACTIVE)));
    assertThat(ends.results()).containsExactly(Script.guarded(INACTIVE));
  }

  @Test
  void aWordOfTheCallersBetweenTwoResultsCostsNeither() {
    LooseEnds ends =
        LooseEnds.of(List.of(GIVEN, said(INACTIVE), caller("Are you there?"), said(OTHER)));
    assertThat(ends.results()).containsExactly(Script.guarded(INACTIVE), Script.guarded(OTHER));
  }

  @Test
  void whatTheAgentToldInOtherWordsIsTold() {
    LooseEnds ends =
        LooseEnds.of(List.of(GIVEN, said(INACTIVE), agent("The coverage has ended, it seems.")));
    assertThat(ends.results()).isEmpty();
  }

  @Test
  void theCallersWordsAreAnsweredAfterTheResult() {
    LooseEnds ends = LooseEnds.of(List.of(GIVEN, said(INACTIVE), caller("Are you there?")));
    assertThat(ends.results()).containsExactly(Script.guarded(INACTIVE));
    assertThat(ends.open()).isEqualTo(Open.CALLER);
  }

  private static Exchange agent(String words) {
    return new Exchange.AgentSaid(words, false);
  }

  private static Exchange caller(String words) {
    return new Exchange.CallerSaid(words);
  }

  private static Exchange said(String sentence) {
    return ran(ToolResult.said("eligible", sentence));
  }

  /** The caller is asked for the details again. */
  private static Exchange again(String sentence) {
    return ran(ToolResult.said("not_found", sentence, "Ask for the member ID again."));
  }

  private static Exchange ran(ToolResult result) {
    return new Exchange.ToolRan(CallRig.check("t1", Map.of()), result);
  }
}
