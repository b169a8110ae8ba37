package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.inquiry.GivenDetails;
import dev.voiceline.core.inquiry.InquiryState;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * What an agent had asked for when its server died: what was ready is told, what ran is asked once
 * more, and what has effect is not done twice.
 */
class ResumedRequestsTest extends TakenUpRig {
  @Test
  void aResultThatNobodyHeardIsToldAndNotAskedForAgain() {
    ToolRequest request = check("t1", Map.of());
    FakeConversations.Side side =
        back(
            talking()
                .caller("AB 98 76 54")
                .ran(request, ToolResult.said("eligible", "The copay is 20 dollars."))
                .get());
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "say The copay is 20 dollars.");
    side.says("r2", "The copay is 20 dollars.", 500);
    time.advanceMillis(1_100);
    assertThat(side.asked).hasSize(2);
    assertThat(side.brief.history()).hasSize(5);
  }

  @Test
  void aResultThatWasHeardIsNotToldAgain() {
    FakeConversations.Side side =
        back(
            talking()
                .ran(check("t1", Map.of()), ToolResult.said("eligible", "The copay is 20."))
                .agent("The copay is 20.")
                .get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "reply");
  }

  @Test
  void anAnswerForTheAgentThatNobodyHeardOfIsSpokenOf() {
    FakeConversations.Side side =
        back(talking().ran(tool("t1", "mine"), ToolResult.say("ok", "It is booked.")).get());
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY, "reply");
  }

  private static ToolRequest complete(String id) {
    return check(
        id, Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI"));
  }

  @Test
  void aLookupThatRanIsAskedOnceMoreUnderTheSameKey() {
    List<IdempotencyKey> keys = new ArrayList<>();
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    directory =
        (question, key, within) -> {
          keys.add(key);
          return answer;
        };
    FakeConversations.Side side = back(talking().open(complete("t1")).get());
    assertThat(keys).containsExactly(new IdempotencyKey("CA1:t1"));
    assertThat(side.asked).containsExactly(SORRY);
    side.says("r1", "I'm sorry, we were cut off for a moment.", 500);
    assertThat(side.asked).containsExactly(SORRY);
    answer.complete(SampleAnswers.NOBODY);
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1");
    assertThat(side.asked).hasSize(3);
    assertThat(keys).hasSize(1);
  }

  @Test
  void theModelMayAskForTheSameAgainWithoutASecondQuestionToThePayer() {
    List<IdempotencyKey> keys = new ArrayList<>();
    CompletableFuture<EligibilityAnswer> answer = new CompletableFuture<>();
    directory =
        (question, key, within) -> {
          keys.add(key);
          return answer;
        };
    FakeConversations.Side side = back(talking().open(complete("t1")).get());
    side.tells.toolRequested(complete("t2"));
    answer.complete(SampleAnswers.NOBODY);
    assertThat(keys).hasSize(1);
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1", "t2");
  }

  private static InquiryStanding standing(InquiryState state) {
    return new InquiryStanding(state, GivenDetails.none(), Optional.empty(), 0, Set.of());
  }

  @Test
  void lockedStaysLockedAndAnOpenRequestIsRefused() {
    InquiryState locked = failed(3);
    FakeConversations.Side side =
        back(talking().open(complete("t1")).inquiry(standing(locked)).get());
    assertThat(side.answers).hasSize(1);
    assertThat(side.answers.get(0).result().toString()).contains("said");
    side.tells.toolRequested(complete("t2"));
    assertThat(side.answers).hasSize(2);
  }

  @Test
  void failedAttemptsStillCount() {
    directory = (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.NOBODY);
    FakeConversations.Side side = back(talking().inquiry(standing(failed(2))).get());
    side.tells.toolRequested(complete("t9"));
    assertThat(news).anyMatch(CallNews.LockedOut.class::isInstance);
  }

  /** A state after so many failed attempts. */
  private static InquiryState failed(int attempts) {
    CallRig other = new CallRig();
    other.directory =
        (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.NOBODY);
    FakeConversations.Side side = other.greeted();
    for (int i = 0; i < attempts; i++) {
      side.tells.toolRequested(complete("f" + i));
    }
    return other.news.stream()
        .filter(CallNews.InquiryBecame.class::isInstance)
        .map(it -> ((CallNews.InquiryBecame) it).standing().state())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Test
  void aToolThatMayNotRunTwiceIsSaidToHaveHappenedMaybe() {
    List<String> ran = new ArrayList<>();
    toolBody =
        () -> {
          ran.add("mine");
          return CompletableFuture.completedFuture(ToolResult.say("ok", "ok"));
        };
    repeatable = false;
    FakeConversations.Side side = back(talking().open(tool("t1", "mine")).get());
    assertThat(ran).isEmpty();
    assertThat(((ToolResult.Problem) side.answers.get(0).result()).advice())
        .contains("nobody knows whether it was done");
  }

  @Test
  void aToolThatMayRunTwiceIsRunAgain() {
    FakeConversations.Side side = back(talking().open(tool("t1", "mine")).get());
    assertThat(side.answers).hasSize(1);
    assertThat(side.answers.get(0).result()).isInstanceOf(ToolResult.Success.class);
  }

  @Test
  void whatAServerDidThatHadLostTheCallCountsAsMaybeDone() {
    repeatable = false;
    FakeConversations.Side side =
        back(talking().doubtful(tool("t1", "mine")).doubtful(complete("t2")).get());
    assertThat(side.answers).extracting(it -> it.id().value()).containsExactly("t1");
  }

  @Test
  void aTextThatMayHaveGoneOutIsNotSentAgain() {
    ControlledCall call = new ControlledCall(options -> options);
    call.calls.resume(
        new Memories()
            .agent("Shall I text it?")
            .caller("Yes.")
            .open(tool("t1", "send_summary_sms"))
            .text(new TextOfferState.Agreed(0))
            .get());
    call.calls.connect(ControlledCall.ID, call.line);
    call.side().tells.ready();
    assertThat(call.control.texts).isEmpty();
    assertThat(ControlledCall.status(call.answer())).isEqualTo("unsure");
    assertThat(ControlledCall.status(call.tool("send_summary_sms", Map.of()))).isEqualTo("unsure");
    assertThat(call.control.texts).isEmpty();
  }
}
