package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.adapters.twilio.rest.TwilioCall;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournalHealth;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.server.log.ServerLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class MissedEndsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final CallId OTHER = new CallId("CA2");
  private static final Duration LONG = Duration.ofHours(1);
  private static final Duration LENGTH = Duration.ofSeconds(42);

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final Map<CallId, CallStatus> carrier = new HashMap<>();
  private final List<CallId> asked = new ArrayList<>();
  private final Set<CallId> kept = new HashSet<>();
  private final Burial burial =
      new Burial(
          database,
          database,
          new NodeId("node-a"),
          kept::contains,
          Bills::free,
          new ServerLog(line -> {}, time));
  private final MissedEnds ends =
      new MissedEnds(database, this::call, burial, time, MissedEnds.PACE);

  @Test
  void callsThatNobodyHasAndThatAreOverAtTheCarrierGetTheirEnd() {
    left(CALL, CallStatus.COMPLETED);
    left(OTHER, CallStatus.IN_PROGRESS);
    grace();
    look();
    assertThat(isOver(CALL)).isTrue();
    assertThat(isOver(OTHER)).isFalse();
    carrier.put(OTHER, CallStatus.NO_ANSWER);
    look();
    assertThat(isOver(OTHER)).isTrue();
    assertThat(asked).containsExactly(CALL, OTHER, OTHER);
  }

  @Test
  void theEndStandsWithTheLastEntryAndHasTheLengthThatTheCarrierTells() {
    left(CALL, CallStatus.COMPLETED);
    Instant last = time.instant();
    grace();
    look();
    JournalEntry end = entries(CALL).get(1);
    assertThat(end.at()).isEqualTo(last);
    assertThat(new JournalEvents().read(end))
        .contains(new JournalEvent.Ended(EndReason.LOST, LENGTH));
  }

  @Test
  void callsThatAServerHasAreNotAskedAbout() {
    left(CALL, CallStatus.COMPLETED);
    database.acquire(CALL, new NodeId("node-alive"), LONG).toCompletableFuture().join();
    grace();
    look();
    assertThat(asked).isEmpty();
  }

  /** A server that is cut off from the database alone writes the ends of its calls later. */
  @Test
  void aServerThatWasThereAMomentAgoIsGivenTheTimeToComeBack() {
    time.advanceMillis(LONG.toMillis());
    left(CALL, CallStatus.COMPLETED);
    var unused = database.acquire(CALL, new NodeId("node-cut-off"), LeaseKeeper.TTL);
    time.advanceMillis(MissedEnds.PACE.grace().toMillis());
    assertThat(asked).isEmpty();
    look();
    assertThat(isOver(CALL)).isTrue();
  }

  @Test
  void nothingIsAskedWhileTheOwnJournalWaitsForTheDatabase() {
    left(CALL, CallStatus.COMPLETED);
    database.fares(new JournalHealth.Spooling(1));
    grace();
    look();
    assertThat(asked).isEmpty();
    database.fares(new JournalHealth.Healthy());
    look();
    assertThat(isOver(CALL)).isTrue();
  }

  @Test
  void callsThatThisNodeKeepsAreNotAskedAbout() {
    left(CALL, CallStatus.COMPLETED);
    kept.add(CALL);
    grace();
    look();
    assertThat(asked).isEmpty();
  }

  @Test
  void whatTheCarrierDoesNotTellIsAskedAgain() {
    left(CALL, CallStatus.COMPLETED);
    CallStatus truth = carrier.remove(CALL);
    grace();
    look();
    assertThat(isOver(CALL)).isFalse();
    carrier.put(CALL, truth);
    look();
    assertThat(isOver(CALL)).isTrue();
  }

  @Test
  void aDatabaseThatIsAwayIsAskedAgain() {
    left(CALL, CallStatus.COMPLETED);
    database.goesAway();
    grace();
    look();
    database.returns();
    look();
    assertThat(isOver(CALL)).isTrue();
  }

  @Test
  void eachPassGoesOnWhereTheLastHasStopped() {
    time.advanceMillis(LONG.toMillis());
    List<CallId> calls = new ArrayList<>();
    for (int call = 0; call < Rounds.MOST + 5; call++) {
      calls.add(new CallId("CB%03d".formatted(call)));
      left(calls.get(call), CallStatus.IN_PROGRESS);
      time.advanceMillis(1);
    }
    look();
    assertThat(asked).isEqualTo(calls.subList(0, Rounds.MOST));
    asked.clear();
    look();
    assertThat(asked).isEqualTo(calls.subList(Rounds.MOST, calls.size()));
    asked.clear();
    look();
    assertThat(asked).isEqualTo(calls.subList(0, Rounds.MOST));
  }

  @Test
  void whoIsClosedAsksNothing() {
    left(CALL, CallStatus.COMPLETED);
    ends.close();
    grace();
    look();
    assertThat(asked).isEmpty();
    assertThat(time.pending()).isZero();
  }

  private void left(CallId call, CallStatus status) {
    database.append(call, "call.began");
    carrier.put(call, status);
  }

  private void grace() {
    time.advance(MissedEnds.PACE.grace().minus(MissedEnds.PACE.every()));
  }

  private void look() {
    time.advance(MissedEnds.PACE.every());
  }

  private boolean isOver(CallId call) {
    return database.read(call).toCompletableFuture().join().isOver();
  }

  private List<JournalEntry> entries(CallId call) {
    return database.read(call).toCompletableFuture().join().entries();
  }

  private CompletionStage<TwilioAnswer<TwilioCall>> call(CallId call) {
    asked.add(call);
    CallStatus known = carrier.get(call);
    return CompletableFuture.completedStage(
        known == null
            ? new TwilioAnswer.Failed<>(
                new ControlFailure(ControlFailure.Kind.RETRYABLE, 0, "No answer."))
            : new TwilioAnswer.Given<>(new TwilioCall(known, Optional.of(LENGTH))));
  }
}
