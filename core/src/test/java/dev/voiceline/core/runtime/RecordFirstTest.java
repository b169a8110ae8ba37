package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.eligibility.SampleAnswers;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalKeeper;
import dev.voiceline.core.journal.events.JournalTrouble;
import dev.voiceline.core.tool.ToolResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Nothing is heard of what is not on record yet, and nobody is made to wait for long. */
class RecordFirstTest extends CallRig {
  private final FakeJournal journal = new FakeJournal();
  private int toolRuns;

  RecordFirstTest() {
    directory = (question, key, within) -> CompletableFuture.completedFuture(SampleAnswers.MRI);
    keeper =
        new JournalKeeper(
            journal,
            new NodeId("n"),
            time,
            new JournalTrouble() {
              @Override
              public void refused(CallId call, JournalRefusal.Why why) {}

              @Override
              public void unwritable(CallId call, String what) {
                throw new AssertionError(what);
              }
            });
    toolBody =
        () -> {
          toolRuns++;
          return CompletableFuture.completedFuture(ToolResult.say("ok", "ok"));
        };
  }

  private FakeConversations.Side answering() {
    FakeConversations.Side side = greeted();
    side.callerSaid("u0", "Hello.");
    return side;
  }

  private void request(FakeConversations.Side side, String id, String name) {
    side.tells.replyStarted(new ReplyId("r-" + id));
    side.tells.toolRequested(
        name.equals("check")
            ? check(
                id,
                Map.of("member_id", "MB123456", "date_of_birth", "1985-03-15", "procedure", "MRI"))
            : tool(id, name));
    side.tells.replyGenerated(new ReplyId("r-" + id), ReplyOutcome.COMPLETED);
  }

  @Test
  void anAnswerIsHandedOverWhenItIsDurable() {
    FakeConversations.Side side = answering();
    journal.held = true;
    request(side, "t1", "check");
    journal.flush();
    time.advanceMillis(1);
    assertThat(side.answers).isEmpty();
    journal.flush();
    time.advanceMillis(1);
    assertThat(side.answers).hasSize(1);
    assertThat(side.asked).anyMatch(asked -> asked.startsWith("say "));
  }

  @Test
  void anAnswerWaitsThreeSecondsAtMost() {
    FakeConversations.Side side = answering();
    journal.held = true;
    request(side, "t1", "check");
    time.advanceMillis(250);
    time.advanceMillis(2_999);
    assertThat(side.answers).isEmpty();
    time.advanceMillis(1);
    assertThat(side.answers).hasSize(1);
    assertThat(news).contains(new CallNews.AheadOfRecord(CallNews.AheadOfRecord.What.ANSWER));
  }

  @Test
  void aReplyWaitsAQuarterOfASecondAtMost() {
    FakeConversations.Side side = greeted();
    journal.held = true;
    callerTalks(side, "u1");
    side.callerSaid("u1", "Is an MRI covered?");
    callerTalks(side, "u2");
    side.asked.clear();
    side.callerSaid("u2", "For my knee.");
    time.advanceMillis(1_000);
    assertThat(news).contains(new CallNews.AheadOfRecord(CallNews.AheadOfRecord.What.REPLY));
  }

  @Test
  void aToolRunsWhenTheRequestIsDurable() {
    FakeConversations.Side side = answering();
    journal.held = true;
    request(side, "t1", "mine");
    assertThat(toolRuns).isZero();
    journal.flush();
    time.advanceMillis(1);
    assertThat(toolRuns).isEqualTo(1);
  }

  @Test
  void aBargeInIsToldAtOnceWhateverTheJournalDoes() {
    FakeConversations.Side side = answering();
    side.says("r1", "A long sentence that the caller does not want to hear to its end.", 6_000);
    journal.held = true;
    keeper.observed(ID, new CallNews.LockedOut(1, false));
    time.advanceMillis(500);
    side.callerStarts("u1");
    time.advanceMillis(1_500);
    assertThat(side.interruptions).hasSize(1);
    assertThat(line.clears).isPositive();
  }

  @Test
  void aReplyThatWasNotEvenAskedForIsTakenBackInSilence() {
    FakeConversations.Side side = answering();
    journal.held = true;
    keeper.observed(ID, new CallNews.LockedOut(1, false));
    side.asked.clear();
    callerTalks(side, "u1");
    side.callerStarts("u2");
    time.advanceMillis(100);
    assertThat(side.asked).doesNotContain("reply", "interrupted");
  }

  @Test
  void whatAnotherServersCallRefusesIsNotDoneAndTheCallStopsHere() {
    FakeConversations.Side side = answering();
    journal.refusing = Optional.of(JournalRefusal.Why.STALE_LEASE);
    request(side, "t1", "mine");
    time.advanceMillis(5_000);
    assertThat(toolRuns).isZero();
    assertThat(side.answers).isEmpty();
    assertThat(news).contains(new CallNews.HandedOn());
    assertThat(calls.live()).isEmpty();
  }

  @Test
  void whatWaitsForItsRecordIsNotDoneByAServerThatLetsGo() {
    FakeConversations.Side side = answering();
    journal.held = true;
    request(side, "t1", "mine");
    calls.lost(ID);
    journal.flush();
    time.advanceMillis(5_000);
    assertThat(toolRuns).isZero();
    assertThat(news).contains(new CallNews.HandedOn());
  }

  @Test
  void whatCameAfterALossIsNotWholeEither() {
    FakeConversations.Side side = answering();
    journal.refusing = Optional.of(JournalRefusal.Why.FULL);
    keeper.observed(ID, new CallNews.LockedOut(1, false));
    journal.refusing = Optional.empty();
    request(side, "t1", "mine");
    time.advanceMillis(1);
    assertThat(toolRuns).isEqualTo(1);
    assertThat(news).contains(new CallNews.AheadOfRecord(CallNews.AheadOfRecord.What.TOOL));
  }

  @Test
  void aTroubleIsToldOnceAndNotWithEveryToolAfterIt() {
    FakeConversations.Side side = answering();
    journal.refusing = Optional.of(JournalRefusal.Why.FULL);
    keeper.observed(ID, new CallNews.LockedOut(1, false));
    journal.refusing = Optional.empty();
    for (String id : List.of("t1", "t2", "t3")) {
      request(side, id, "mine");
      time.advanceMillis(1);
    }
    assertThat(toolRuns).isEqualTo(3);
    assertThat(news)
        .filteredOn(new CallNews.AheadOfRecord(CallNews.AheadOfRecord.What.TOOL)::equals)
        .hasSize(1);
  }

  @Test
  void howMuchTheCallerWasToldIsOnRecordAfterTheAnswer() {
    FakeConversations.Side side = answering();
    request(side, "t1", "check");
    time.advanceMillis(1);
    int told = journal.kinds().lastIndexOf("inquiry.became");
    request(side, "t2", "more_details");
    time.advanceMillis(1);
    assertThat(journal.kinds().lastIndexOf("inquiry.became"))
        .isGreaterThan(told)
        .isGreaterThan(journal.kinds().lastIndexOf("tool.answered"));
  }
}
