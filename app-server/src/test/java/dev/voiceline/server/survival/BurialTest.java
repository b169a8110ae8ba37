package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.LeaseAnswer;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BurialTest {
  private static final CallId CALL = new CallId("CA1");
  private static final NodeId DEAD = new NodeId("node-dead");
  private static final NodeId NODE = new NodeId("node-a");
  private static final PhoneNumber NUMBER = PhoneNumber.of("+15005550006");
  private static final Duration LASTED = Duration.ofSeconds(42);

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final JournalEvents events = new JournalEvents();
  private final Set<CallId> kept = new HashSet<>();
  private final List<String> log = new ArrayList<>();
  private final Burial burial =
      new Burial(
          database, database, NODE, kept::contains, Bills::free, new ServerLog(log::add, time));

  @Test
  void theEndOfACallThatNoServerHasIsWrittenAndTheCallGivenBack() {
    begun();
    time.advance(LeaseKeeper.TTL);
    assertThat(bury()).isEqualTo(Answer.OVER);
    assertThat(kinds()).containsExactly("call.began", "call.billed", JournalEntry.ENDED);
    JournalEntry end = database.read(CALL).toCompletableFuture().join().entries().get(2);
    assertThat(end.at()).isEqualTo(time.instant());
    assertThat(events.read(end)).contains(new JournalEvent.Ended(EndReason.CALLER_HUNG_UP, LASTED));
    assertThat(log).singleElement().asString().contains("its server is gone");
    assertThat(database.acquire(CALL, DEAD, LeaseKeeper.TTL).toCompletableFuture().join())
        .isInstanceOf(LeaseAnswer.Granted.class);
  }

  @Test
  void aCallWhoseServerMayLiveIsLeftAlone() {
    begun();
    assertThat(bury()).isEqualTo(Answer.HELD);
    assertThat(kinds()).containsExactly("call.began");
  }

  /** Its true end may still wait in this node's spool. */
  @Test
  void aCallThatThisNodeKeepsIsLeftAlone() {
    begun();
    time.advance(LeaseKeeper.TTL);
    kept.add(CALL);
    assertThat(bury()).isEqualTo(Answer.HERE);
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
  }

  @Test
  void nothingIsWrittenWhileTheOwnJournalWaitsForTheDatabase() {
    begun();
    time.advance(LeaseKeeper.TTL);
    database.fares(new JournalHealth.Spooling(1));
    assertThat(bury()).isEqualTo(Answer.AWAY);
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
  }

  @Test
  void aDatabaseThatIsAwayIsSaid() {
    begun();
    database.goesAway();
    assertThat(bury()).isEqualTo(Answer.AWAY);
  }

  @Test
  void nothingIsWrittenOfACallThatNobodyKnows() {
    assertThat(bury()).isEqualTo(Answer.UNKNOWN);
    assertThat(database.owner(CALL)).isNull();
  }

  @Test
  void anEndThatIsWrittenAtTheLastMomentCounts() {
    begun();
    time.advance(LeaseKeeper.TTL);
    database.slow();
    CompletableFuture<Answer> answer = burial.of(report()).toCompletableFuture();
    database.answerOne();
    database.append(CALL, JournalEntry.ENDED);
    while (database.waiting() > 0) {
      database.answerOne();
    }
    assertThat(answer).isCompletedWithValue(Answer.OVER);
    assertThat(log).isEmpty();
  }

  private void begun() {
    var lease = database.acquire(CALL, DEAD, LeaseKeeper.TTL);
    AnnouncedCall call = AnnouncedCall.incoming(CALL, NUMBER, NUMBER);
    JournalEvent began =
        new JournalEvent.Began(AnnouncedCall.Direction.INCOMING, call, Optional.empty());
    assertThat(lease).isCompleted();
    var unused =
        database.append(database.owner(CALL), events.entry(CALL, 1, time.instant(), began));
  }

  private Answer bury() {
    return burial.of(report()).toCompletableFuture().join();
  }

  private EndReport report() {
    return new EndReport(CALL, Optional.of(time.instant()), Optional.of(LASTED));
  }

  private List<String> kinds() {
    return database.read(CALL).toCompletableFuture().join().entries().stream()
        .map(JournalEntry::kind)
        .toList();
  }
}
