package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.survival.Takeover.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TakeoverTest {
  private static final CallId CALL = new CallId("CA1");
  private static final NodeId DEAD = new NodeId("node-dead");

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final List<Lease> resumed = new ArrayList<>();
  private final Takeover here = node("node-a");

  @Test
  void aCallWhoseNodeIsGoneIsGoneOnWithUnderANewFence() {
    begun();
    time.advanceMillis(LeaseKeeper.TTL.toMillis());
    assertThat(ask(here)).isEqualTo(Answer.HERE);
    assertThat(resumed).containsExactly(new Lease(CALL, new NodeId("node-a"), 2));
  }

  @Test
  void aCallWhoseNodeMayBeAliveIsLeftAlone() {
    begun();
    time.advanceMillis(LeaseKeeper.TTL.toMillis() - 1);
    assertThat(ask(here)).isEqualTo(Answer.HELD);
    assertThat(resumed).isEmpty();
  }

  @Test
  void whatHasEndedStaysEnded() {
    begun();
    database.append(CALL, JournalEntry.ENDED);
    time.advanceMillis(10_000);
    assertThat(ask(here)).isEqualTo(Answer.OVER);
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
  }

  @Test
  void nothingIsWrittenAboutACallThatNobodyKnows() {
    assertThat(ask(here)).isEqualTo(Answer.UNKNOWN);
    assertThat(database.owner(CALL)).isNull();
  }

  @Test
  void anEndThatIsWrittenAtTheLastMomentCounts() {
    begun();
    time.advanceMillis(10_000);
    database.slow();
    CompletableFuture<Answer> answer = here.of(CALL).toCompletableFuture();
    database.answerOne();
    database.append(CALL, JournalEntry.ENDED);
    database.answerOne();
    database.answerOne();
    assertThat(answer).isCompletedWithValue(Answer.OVER);
    assertThat(resumed).isEmpty();
  }

  @Test
  void aCallThatCannotBeGoneOnWithIsGivenBack() {
    begun();
    time.advanceMillis(10_000);
    Takeover unable =
        new Takeover(database, database, new NodeId("node-b"), (call, lease) -> false);
    assertThat(ask(unable)).isEqualTo(Answer.OVER);
    assertThat(ask(here)).isEqualTo(Answer.HERE);
  }

  @Test
  void aDatabaseThatIsAwayIsSaid() {
    begun();
    database.goesAway();
    assertThat(ask(here)).isEqualTo(Answer.AWAY);
    assertThat(here.standing(CALL).toCompletableFuture()).isCompletedExceptionally();
  }

  /** What this node has told of the call may be among what waits, even its end. */
  @Test
  void nothingIsTakenOverWhileTheOwnJournalWaitsForTheDatabase() {
    begun();
    time.advanceMillis(LeaseKeeper.TTL.toMillis());
    database.fares(new JournalHealth.Spooling(1));
    assertThat(ask(here)).isEqualTo(Answer.AWAY);
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
    database.fares(new JournalHealth.Healthy());
    assertThat(ask(here)).isEqualTo(Answer.HERE);
  }

  /** However the answers of the database to two nodes mix, and however often each is asked. */
  @Property(tries = 200)
  void ofTwoNodesOneGetsTheCall(@ForAll @Size(max = 40) List<@IntRange(max = 2) Integer> steps) {
    // A property keeps its fields from one try to the next.
    new TakeoverTest().race(steps);
  }

  private void race(List<Integer> steps) {
    begun();
    time.advanceMillis(10_000);
    database.slow();
    Takeover there = node("node-b");
    List<CompletableFuture<Answer>> answers = new ArrayList<>();
    answers.add(here.of(CALL).toCompletableFuture());
    answers.add(there.of(CALL).toCompletableFuture());
    for (int step : steps) {
      if (step == 2 && database.waiting() > 0) {
        database.answerOne();
      } else if (step < 2) {
        answers.add((step == 0 ? here : there).of(CALL).toCompletableFuture());
      }
    }
    while (database.waiting() > 0) {
      database.answerOne();
    }
    assertThat(resumed).hasSize(1);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.join()).isIn(Answer.HERE, Answer.HELD))
        .anySatisfy(answer -> assertThat(answer.join()).isEqualTo(Answer.HERE));
  }

  private Takeover node(String name) {
    return new Takeover(database, database, new NodeId(name), (call, lease) -> resumed.add(lease));
  }

  private void begun() {
    database.append(CALL, "call.began");
    var unused = database.acquire(CALL, DEAD, LeaseKeeper.TTL);
  }

  private static Answer ask(Takeover node) {
    return node.of(CALL).toCompletableFuture().join();
  }
}
