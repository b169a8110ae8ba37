package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.control.Transfers;
import dev.voiceline.core.call.CallTransition;
import dev.voiceline.core.call.ControlFailure.Kind;
import dev.voiceline.core.call.ControlOutcome;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.survival.Takeover.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaitingCallersTest {
  private static final CallId CALL = new CallId("CA1");
  private static final CallId PERSON = new CallId("CA2");
  private static final NodeId DEAD = new NodeId("node-dead");
  private static final PhoneNumber NUMBER = PhoneNumber.of("+15005550006");
  private static final Pace PACE = WaitingCallers.PACE;

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final FakeWaitingRoom room = new FakeWaitingRoom();
  private final SurvivingNode node = new SurvivingNode("node-a", database, room, time);

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void whoWaitsAloneIsBroughtBackOnce() {
    waits(CALL);
    graceIsOver();
    assertThat(node.calls.live()).containsExactly(CALL);
    assertThat(node.calls.wantsLine(CALL)).isTrue();
    assertThat(room.taken).containsExactly(CALL);
    assertThat(node.log).singleElement().asString().contains("is back from waiting");
    round();
    assertThat(room.taken).hasSize(1);
  }

  /** A server that has lost the database alone still has somebody join the caller. */
  @Test
  void nobodyIsAskedAboutBeforeEveryTransferIsDecided() {
    assertThat(PACE.grace()).isGreaterThan(Transfers.DECIDED_WITHIN);
    waits(CALL);
    time.advance(LeaseKeeper.TTL.plus(PACE.grace()).minusMillis(1));
    assertThat(room.asked).isEmpty();
  }

  @Test
  void twoWhoTalkAreLeftAloneAndLookedAtAgain() {
    waits(CALL);
    room.has(CALL, CALL, PERSON);
    graceIsOver();
    round();
    assertThat(room.asked).containsExactly(CALL, CALL);
    assertThat(room.taken).isEmpty();
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
    room.has(CALL, CALL);
    round();
    assertThat(room.taken).containsExactly(CALL);
  }

  /** The database was away for everybody: the server lives, and has just begun a transfer. */
  @Test
  void whoHasJustComeIntoTheRoomIsLeftToTheTransfer() {
    waits(CALL);
    room.has(CALL, Optional.of(time.instant().plus(LeaseKeeper.TTL).plus(PACE.every())));
    graceIsOver();
    assertThat(room.asked).containsExactly(CALL);
    assertThat(room.taken).isEmpty();
    round();
    round();
    assertThat(room.taken).containsExactly(CALL);
  }

  @Test
  void whoCameNobodyKnowsWhenIsLeftAlone() {
    waits(CALL);
    room.has(CALL, Optional.empty());
    graceIsOver();
    round();
    assertThat(room.taken).isEmpty();
  }

  /** The network dials for that caller, or the room is being closed: it asks itself. */
  @Test
  void whoIsInNoRoomIsLeftAlone() {
    waits(CALL);
    room.has(CALL);
    graceIsOver();
    room.has(CALL, PERSON);
    round();
    assertThat(room.asked).hasSize(2);
    assertThat(node.calls.live()).isEmpty();
  }

  @Test
  void whatTheCarrierDoesNotTellIsAskedAgain() {
    waits(CALL);
    room.isSilent(true);
    graceIsOver();
    assertThat(node.calls.live()).isEmpty();
    room.isSilent(false);
    round();
    assertThat(room.taken).containsExactly(CALL);
  }

  @Test
  void callsOfWhichNobodyWasCalledAreNotAskedAbout() {
    left(CALL, talks(), moved(CallTransition.CONVERSING_TO_TRANSFERRING));
    left(new CallId("CA3"), talks());
    left(new CallId("CA4"), talks(), called(), moved(CallTransition.TRANSFERRING_TO_CONVERSING));
    database.append(new CallId("CA5"), "call.began");
    graceIsOver();
    assertThat(room.asked).isEmpty();
  }

  @Test
  void callsOfAServerThatLivesAreNotAskedAbout() {
    waits(CALL);
    time.advance(LeaseKeeper.TTL);
    var unused = database.acquire(CALL, new NodeId("node-alive"), Duration.ofHours(1));
    graceIsOver();
    assertThat(room.asked).isEmpty();
  }

  /** Both have seen the caller alone before one of them has the call. */
  @Test
  void ofTwoNodesOneBringsTheCallerBack() {
    try (SurvivingNode other = new SurvivingNode("node-b", database, room, time)) {
      waits(CALL);
      database.slow();
      graceIsOver();
      while (database.waiting() > 0) {
        database.answerOne();
      }
      assertThat(room.asked).containsExactly(CALL, CALL);
      assertThat(room.taken).containsExactly(CALL);
      List<CallId> live = new ArrayList<>(node.calls.live());
      live.addAll(other.calls.live());
      assertThat(live).containsExactly(CALL);
    }
  }

  /** The carrier has asked about it: what it is answered brings the caller back. */
  @Test
  void whoIsOnTheWayHereAnywayIsNotBroughtHereTwice() {
    waits(CALL);
    time.advance(LeaseKeeper.TTL.plus(PACE.grace()));
    database.slow();
    CompletableFuture<Answer> asked = node.takeover.of(CALL).toCompletableFuture();
    round();
    while (database.waiting() > 0) {
      database.answerOne();
    }
    assertThat(asked).isCompletedWithValue(Answer.HERE);
    assertThat(room.taken).isEmpty();
  }

  @Test
  void aTryThatFailsIsRepeatedWithTheNextRound() {
    waits(CALL);
    room.fails(Kind.RETRYABLE);
    room.fails(Kind.UNCERTAIN);
    graceIsOver();
    round();
    assertThat(room.taken).hasSize(2);
    room.isSilent(true);
    round();
    assertThat(room.taken).hasSize(2);
    assertThat(node.log).filteredOn(line -> line.contains("[WARN]")).hasSize(2);
  }

  @Test
  void aTryThatWasCarriedOutAlthoughNobodySaidSoIsNotRepeated() {
    waits(CALL);
    room.fails(Kind.UNCERTAIN);
    graceIsOver();
    room.has(CALL);
    round();
    round();
    assertThat(room.taken).hasSize(1);
    assertThat(room.asked).as("looked for").hasSize(2);
  }

  @Test
  void aTryThatTakesLongIsTheOnlyOne() {
    waits(CALL);
    CompletableFuture<ControlOutcome> outcome = new CompletableFuture<>();
    room.next(outcome);
    graceIsOver();
    round();
    assertThat(room.taken).hasSize(1);
    outcome.complete(ControlOutcome.done());
    assertThat(node.log).singleElement().asString().contains("is back from waiting");
  }

  @Test
  void theEndOfWhoHasHungUpMeanwhileIsWritten() {
    waits(CALL);
    room.fails(Kind.GONE);
    graceIsOver();
    assertThat(node.calls.live()).isEmpty();
    assertThat(ends(CALL)).containsExactly(EndReason.CALLER_HUNG_UP);
  }

  /** A caller who can neither talk nor come back is not left waiting. */
  @Test
  void theCallEndsWhereNoTryHelps() {
    waits(CALL);
    for (int tries = 0; tries < 10; tries++) {
      room.fails(Kind.RETRYABLE);
    }
    graceIsOver();
    time.advance(Duration.ofMinutes(5));
    assertThat(room.taken).hasSize(3);
    assertThat(ends(CALL)).containsExactly(EndReason.LINE_LOST);
  }

  @Test
  void aServerThatIsAboutToEndTakesNothing() {
    waits(CALL);
    var unused = node.calls.drain();
    graceIsOver();
    assertThat(room.asked).isEmpty();
    assertThat(database.owner(CALL).node()).isEqualTo(DEAD);
  }

  @Test
  void nothingIsTakenWhileTheOwnJournalWaitsForTheDatabase() {
    waits(CALL);
    database.fares(new JournalHealth.Spooling(1));
    graceIsOver();
    assertThat(room.asked).isEmpty();
    database.fares(new JournalHealth.Healthy());
    round();
    assertThat(room.taken).containsExactly(CALL);
  }

  @Test
  void aDatabaseThatIsAwayIsAskedAgain() {
    waits(CALL);
    database.goesAway();
    graceIsOver();
    database.returns();
    round();
    assertThat(room.taken).containsExactly(CALL);
  }

  @Test
  void whoIsClosedAsksNothing() {
    waits(CALL);
    node.close();
    graceIsOver();
    assertThat(room.asked).isEmpty();
    assertThat(time.pending()).isZero();
  }

  private void waits(CallId call) {
    left(call, talks(), moved(CallTransition.CONVERSING_TO_TRANSFERRING), called());
    room.has(call, call);
  }

  /** A server has written that and is dead. */
  private void left(CallId call, JournalEvent... told) {
    JournalEvents events = new JournalEvents();
    var lease = database.acquire(call, DEAD, LeaseKeeper.TTL);
    assertThat(lease).isCompleted();
    List<JournalEvent> all = new ArrayList<>();
    all.add(
        new JournalEvent.Began(
            AnnouncedCall.Direction.INCOMING,
            AnnouncedCall.incoming(call, NUMBER, NUMBER),
            Optional.empty()));
    all.addAll(List.of(told));
    for (int number = 1; number <= all.size(); number++) {
      var unused =
          database.append(
              database.owner(call),
              events.entry(call, number, time.instant(), all.get(number - 1)));
    }
  }

  private static JournalEvent talks() {
    return moved(CallTransition.RINGING_TO_CONVERSING);
  }

  private static JournalEvent moved(CallTransition move) {
    return new JournalEvent.Moved(move);
  }

  private static JournalEvent called() {
    return new JournalEvent.PersonCalled();
  }

  private void graceIsOver() {
    time.advance(LeaseKeeper.TTL.plus(PACE.grace()).plus(PACE.every()));
  }

  private void round() {
    time.advance(PACE.every());
  }

  private List<EndReason> ends(CallId call) {
    JournalEvents events = new JournalEvents();
    return database.read(call).toCompletableFuture().join().entries().stream()
        .flatMap(entry -> events.read(entry).stream())
        .filter(JournalEvent.Ended.class::isInstance)
        .map(event -> ((JournalEvent.Ended) event).reason())
        .toList();
  }
}
