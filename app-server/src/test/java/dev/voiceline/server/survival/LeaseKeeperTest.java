package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.VirtualTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class LeaseKeeperTest {
  private static final CallId CALL = new CallId("CA1");
  private static final NodeId HERE = new NodeId("node-here");
  private static final NodeId ELSEWHERE = new NodeId("node-elsewhere");

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final List<CallId> lost = new ArrayList<>();
  private final Set<Lease> held = new HashSet<>();
  private final LeaseKeeper keeper =
      new LeaseKeeper(database, () -> Set.copyOf(held), time, lost::add);

  @Test
  void aCallStaysThisNodesForAsLongAsItLives() {
    held.add(Lease.ofNewCall(CALL, HERE));
    for (int second = 1; second <= 60; second++) {
      time.advanceMillis(1_000);
      if (second >= 2) {
        assertThat(asks(ELSEWHERE)).isEqualTo(new LeaseAnswer.Held(HERE));
      }
    }
    keeper.close();
    time.advanceMillis(LeaseKeeper.TTL.toMillis());
    assertThat(asks(ELSEWHERE)).isInstanceOf(LeaseAnswer.Granted.class);
    assertThat(lost).isEmpty();
  }

  @Test
  void whatWasGivenBackIsFreeAtOnceAndNotRenewed() {
    held.add(Lease.ofNewCall(CALL, HERE));
    time.advanceMillis(2_000);
    held.clear();
    keeper.release(Lease.ofNewCall(CALL, HERE));
    assertThat(asks(ELSEWHERE)).isInstanceOf(LeaseAnswer.Granted.class);
    time.advanceMillis(10_000);
    assertThat(lost).isEmpty();
  }

  @Test
  void aDatabaseThatIsAwayLosesNothingUnlessAnotherNodeIsFaster() {
    CallId other = new CallId("CA2");
    held.add(Lease.ofNewCall(CALL, HERE));
    held.add(Lease.ofNewCall(other, HERE));
    time.advanceMillis(2_000);
    database.goesAway();
    time.advanceMillis(30_000);
    assertThat(lost).isEmpty();
    database.returns();
    assertThat(asks(ELSEWHERE)).isInstanceOf(LeaseAnswer.Granted.class);
    time.advanceMillis(2_000);
    assertThat(lost).containsExactly(CALL);
  }

  @Test
  void aSlowRenewalIsNotAskedTwiceAtOnce() {
    held.add(Lease.ofNewCall(CALL, HERE));
    database.slow();
    time.advanceMillis(10_000);
    assertThat(database.waiting()).isEqualTo(1);
    database.answerOne();
    time.advanceMillis(2_000);
    assertThat(database.waiting()).isEqualTo(1);
  }

  private LeaseAnswer asks(NodeId node) {
    CompletionStage<LeaseAnswer> answer = database.acquire(CALL, node, LeaseKeeper.TTL);
    return answer.toCompletableFuture().join();
  }
}
