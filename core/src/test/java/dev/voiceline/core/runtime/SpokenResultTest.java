package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The line itself tells what a check gave, once and at the right moment. */
class SpokenResultTest {
  private static final String MORE = "Is there anything else I can help you with?";
  private static final Map<String, Object> MRI =
      Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI");
  private static final Map<String, Object> X_RAY =
      Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "X-ray");

  private final CallRig rig = new CallRig();
  private final List<CompletableFuture<EligibilityAnswer>> lookups = new ArrayList<>();
  private final FakeConversations.Side side;

  SpokenResultTest() {
    rig.directory =
        (inquiry, key, within) -> {
          lookups.add(new CompletableFuture<>());
          return lookups.get(lookups.size() - 1);
        };
    side = rig.greeted();
  }

  private static EligibilityAnswer covered(long copay) {
    return SampleAnswers.mri(0, copay * 100);
  }

  private void asksFor(String... checks) {
    rig.callerTalks(side, "u-" + checks[0]);
    side.tells.replyStarted(new ReplyId("r-" + checks[0]));
    for (String check : checks) {
      side.tells.toolRequested(CallRig.check(check, check.equals("t2") ? X_RAY : MRI));
    }
    side.tells.replyGenerated(new ReplyId("r-" + checks[0]), ReplyOutcome.COMPLETED);
    side.asked.clear();
  }

  private List<String> said() {
    return side.asked.stream().filter(asked -> asked.startsWith("say ")).toList();
  }

  @Test
  void aResultThatLeavesNothingOpenEndsWithAQuestionOfTheLine() {
    asksFor("t1");
    lookups.get(0).complete(covered(50));
    assertThat(side.asked).hasSize(2);
    assertThat(said().get(0)).contains("the copay is fifty dollars").endsWith(MORE);
  }

  @Test
  void aResultThatAsksIsNotFollowedByAnotherQuestion() {
    asksFor("t1");
    lookups.get(0).complete(SampleAnswers.ENDED);
    assertThat(said().get(0)).endsWith("Is there a newer insurance card that we could try?");
  }

  @Test
  void whatMustBeGivenAgainIsAskedForInTheWordsOfCore() {
    asksFor("t1");
    lookups.get(0).complete(SampleAnswers.NOBODY);
    assertThat(said()).hasSize(1);
    assertThat(said().get(0)).endsWith("with the month as a word.");
  }

  @Test
  void adviceIsLeftToTheAgentsWords() {
    rig.callerTalks(side, "u1");
    side.tells.replyStarted(new ReplyId("r1"));
    side.tells.toolRequested(CallRig.check("t1", Map.of("procedure", "MRI")));
    side.asked.clear();
    side.tells.replyGenerated(new ReplyId("r1"), ReplyOutcome.COMPLETED);
    assertThat(side.asked).containsExactly("reply");
  }

  @Test
  void aResultWaitsForTheCallerWhoIsThenAnsweredToo() {
    asksFor("t1");
    side.callerStarts("u2");
    lookups.get(0).complete(covered(50));
    assertThat(side.asked).containsExactly("answer t1");
    rig.time.advanceMillis(1_500);
    side.callerStops("u2");
    assertThat(said()).hasSize(1);
    side.says("r2", said().get(0).substring(4), 3_000);
    assertThat(side.asked).endsWith("reply");
    assertThat(said()).hasSize(1);
  }

  @Test
  void ofTwoResultsInARowOnlyTheLastAsksForMore() {
    asksFor("t1", "t2");
    lookups.get(0).complete(covered(50));
    assertThat(said().get(0)).contains("fifty dollars").doesNotContain(MORE);
    lookups.get(1).complete(covered(25));
    assertThat(said()).as("one reply at a time").hasSize(1);
    side.says("r2", said().get(0).substring(4), 3_000);
    assertThat(said().get(1)).contains("twenty-five dollars").endsWith(MORE);
  }

  @Test
  void aResultThatWasAskedForAndNotBegunIsSaidByTheNextConversation() {
    asksFor("t1");
    lookups.get(0).complete(covered(50));
    side.tells.closed();
    FakeConversations.Side next = rig.conversations.latest();
    next.tells.ready();
    assertThat(next.asked).containsExactly(said().get(0));
    assertThat(next.brief.history().toString()).contains("check_eligibility");
  }

  @Test
  void theInquiryStandsAsReportedOnlyWhenTheResultWasHeard() {
    asksFor("t1");
    lookups.get(0).complete(covered(50));
    assertThat(rig.news)
        .filteredOn(CallNews.FloorChanged.class::isInstance)
        .last()
        .isNotEqualTo(new CallNews.FloorChanged("Thinking", "Listening"));
    side.says("r2", said().get(0).substring(4), 3_000);
    rig.time.advanceMillis(3_100);
    assertThat(rig.news)
        .filteredOn(CallNews.FloorChanged.class::isInstance)
        .last()
        .isEqualTo(new CallNews.FloorChanged("Speaking", "Listening"));
  }
}
