package dev.voiceline.server.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.adapters.twilio.CallStatus;
import dev.voiceline.adapters.twilio.VoiceWebhook;
import dev.voiceline.adapters.twilio.rest.TwilioAnswer;
import dev.voiceline.core.call.ControlFailure;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.NodeId;
import dev.voiceline.core.time.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class MissedEndsTest {
  private static final CallId CALL = new CallId("CA1");
  private static final CallId OTHER = new CallId("CA2");
  private static final Duration LONG = Duration.ofHours(1);

  private final VirtualTime time = new VirtualTime();
  private final MemoryJournal database = new MemoryJournal(time);
  private final Map<CallId, CallStatus> carrier = new HashMap<>();
  private final List<CallId> asked = new ArrayList<>();
  private final List<VoiceWebhook> reported = new ArrayList<>();
  private final MissedEnds ends =
      new MissedEnds(database, this::status, reported::add, time, MissedEnds.EVERY);

  @Test
  void callsThatNobodyHasAndThatAreOverAtTheCarrierAreReported() {
    left(CALL, CallStatus.COMPLETED);
    left(OTHER, CallStatus.IN_PROGRESS);
    look();
    assertThat(reported).containsExactly(VoiceWebhook.asked(CALL, CallStatus.COMPLETED));
    carrier.put(OTHER, CallStatus.NO_ANSWER);
    database.append(CALL, JournalEntry.ENDED);
    look();
    assertThat(reported)
        .last()
        .isEqualTo(VoiceWebhook.asked(OTHER, CallStatus.NO_ANSWER))
        .matches(webhook -> webhook.status().terminal());
    assertThat(reported).hasSize(2);
  }

  @Test
  void callsThatAServerHasAreNotAskedAbout() {
    left(CALL, CallStatus.COMPLETED);
    database.acquire(CALL, new NodeId("node-alive"), LONG).toCompletableFuture().join();
    look();
    assertThat(asked).isEmpty();
  }

  @Test
  void whatTheCarrierDoesNotTellIsAskedAgain() {
    left(CALL, CallStatus.COMPLETED);
    CallStatus truth = carrier.remove(CALL);
    look();
    assertThat(reported).isEmpty();
    carrier.put(CALL, truth);
    look();
    assertThat(reported).hasSize(1);
  }

  @Test
  void aDatabaseThatIsAwayIsAskedAgain() {
    left(CALL, CallStatus.COMPLETED);
    database.goesAway();
    look();
    database.returns();
    look();
    assertThat(reported).hasSize(1);
  }

  @Test
  void notMoreAreAskedAboutAtATimeThanMayBe() {
    for (int call = 0; call < MissedEnds.MOST + 5; call++) {
      left(new CallId("CB" + call), CallStatus.IN_PROGRESS);
    }
    look();
    assertThat(asked).hasSize(MissedEnds.MOST);
  }

  @Test
  void whoIsClosedAsksNothing() {
    left(CALL, CallStatus.COMPLETED);
    ends.close();
    look();
    assertThat(asked).isEmpty();
    assertThat(time.pending()).isZero();
  }

  private void left(CallId call, CallStatus status) {
    database.append(call, "call.began");
    carrier.put(call, status);
  }

  private void look() {
    time.advanceMillis(MissedEnds.EVERY.toMillis());
  }

  private CompletionStage<TwilioAnswer<CallStatus>> status(CallId call) {
    asked.add(call);
    CallStatus known = carrier.get(call);
    return CompletableFuture.completedStage(
        known == null
            ? new TwilioAnswer.Failed<>(
                new ControlFailure(ControlFailure.Kind.RETRYABLE, 0, "No answer."))
            : new TwilioAnswer.Given<>(known));
  }
}
