package dev.voiceline.core.journal.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.FakeJournal;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.JournalRefusal;
import dev.voiceline.core.journal.Lease;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which calls are written, and under which leases. */
class JournalKeeperTest {
  private static final CallId CALL = new CallId("CA1");
  private static final NodeId NODE = new NodeId("n");
  private static final PhoneNumber NUMBER = PhoneNumber.of("+15005550006");

  private final FakeJournal journal = new FakeJournal();
  private final JournalKeeper keeper =
      new JournalKeeper(
          journal,
          NODE,
          new VirtualTime(),
          new JournalTrouble() {
            @Override
            public void refused(CallId call, JournalRefusal.Why why) {
              throw new AssertionError(why);
            }

            @Override
            public void unwritable(CallId call, String what) {
              throw new AssertionError(what);
            }
          });

  private void begin() {
    keeper.observed(CALL, new CallNews.Began(AnnouncedCall.incoming(CALL, NUMBER, NUMBER)));
  }

  private void end() {
    keeper.observed(CALL, new CallNews.Ended(EndReason.COMPLETED, Duration.ZERO));
  }

  @Test
  void aCallIsThisNodesUntilItsEnd() {
    begin();
    assertThat(keeper.leases()).containsExactly(Lease.ofNewCall(CALL, NODE));
    end();
    assertThat(keeper.leases()).isEmpty();
    assertThat(keeper.lease(CALL)).contains(Lease.ofNewCall(CALL, NODE));
  }

  /** It is durable in the spool first, which is not where other nodes look. */
  @Test
  void aCallStaysThisNodesUntilItsEndIsInTheDatabase() {
    begin();
    journal.held = true;
    end();
    assertThat(keeper.leases()).hasSize(1);
    journal.health = new JournalHealth.Spooling(1);
    journal.flush();
    assertThat(keeper.leases()).hasSize(1);
    journal.health = new JournalHealth.Healthy();
    assertThat(keeper.leases()).isEmpty();
  }

  @Test
  void theEndOfACallIsForThisNodeToWriteAlsoAWhileAfterIt() {
    assertThat(keeper.keeps(CALL)).isFalse();
    begin();
    assertThat(keeper.keeps(CALL)).isTrue();
    end();
    assertThat(keeper.keeps(CALL)).isTrue();
    keeper.letGo(CALL);
    assertThat(keeper.keeps(CALL)).isFalse();
  }

  @Test
  void theEndOfACallThatWasHandedOnIsNotForThisNode() {
    begin();
    journal.held = true;
    keeper.observed(CALL, new CallNews.HandedOn());
    assertThat(keeper.keeps(CALL)).isFalse();
    assertThat(keeper.leases()).isEmpty();
    assertThat(keeper.lease(CALL)).isPresent();
  }

  @Test
  void aCallThatIsAnothersNowIsNeitherWrittenNorRenewed() {
    begin();
    keeper.letGo(CALL);
    keeper.observed(CALL, new CallNews.WithoutAgent());
    assertThat(keeper.leases()).isEmpty();
    assertThat(keeper.lease(CALL)).isEmpty();
    assertThat(journal.kinds()).containsExactly("call.began");
  }

  @Test
  void aCallThatIsGoneOnWithIsWrittenUnderItsNewLease() {
    Lease lease = new Lease(CALL, NODE, 3);
    keeper.goOn(lease, 12);
    keeper.observed(CALL, new CallNews.WithoutAgent());
    assertThat(keeper.leases()).containsExactly(lease);
    assertThat(journal.entries).singleElement().matches(entry -> entry.number() == 12);
    assertThat(journal.leases).containsExactly(lease);
  }
}
