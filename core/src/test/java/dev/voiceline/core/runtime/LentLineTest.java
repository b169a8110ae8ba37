package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.CallEvent;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.turn.PlayedLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that the network takes away for a while, as it does to press keys. */
class LentLineTest extends CallRig {
  private final List<LiveCall> gone = new ArrayList<>();
  private final LiveCall call = new LiveCall(incoming(), calls.ports(), gone::add);

  private FakeConversations.Side lent() {
    call.post(call::rang);
    FakeConversations.Side side = conversations.latest();
    side.tells.ready();
    call.lines().connect(line);
    side.says("r0", DefaultAgent.GREETING, 2_000);
    time.advanceMillis(2_050);
    side.asked.clear();
    call.post(() -> call.on(new CallEvent.LineLent(Duration.ofSeconds(20))));
    return side;
  }

  private PlayedLine next() {
    PlayedLine next = new PlayedLine(time);
    assertThat(call.lines().connect(next)).isTrue();
    return next;
  }

  @Test
  void itsEndIsNotTheEndOfTheCallAndTheAgentJustGoesOn() {
    FakeConversations.Side side = lent();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    time.advanceMillis(25_000);
    assertThat(ended()).isEmpty();
    PlayedLine next = next();
    assertThat(side.asked).isEmpty();
    next.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void aSentenceThatWasCutOffByItIsGoneOnWith() {
    FakeConversations.Side side = lent();
    callerTalks(side, "u1");
    side.says("r1", "One moment please.", 2_000);
    time.advanceMillis(500);
    side.asked.clear();
    line.listener().closed(LineEnd.LOST);
    assertThat(side.asked).containsExactly("interrupted");
    next();
    assertThat(side.asked).containsExactly("interrupted", "reply");
  }

  @Test
  void aCallerWhoIsNeverBroughtBackIsLost() {
    lent();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    time.advanceMillis(31_000);
    assertThat(ended()).contains(EndReason.LINE_LOST);
    assertThat(gone).hasSize(1);
  }

  @Test
  void aLineThatWasKeptIsHeldAsBefore() {
    lent();
    call.post(() -> call.on(new CallEvent.LineKept()));
    assertThat(call.lines().connect(new PlayedLine(time))).isFalse();
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
    assertThat(ended()).contains(EndReason.CALLER_HUNG_UP);
  }

  @Test
  void aLineThatWasNeverTakenIsHeldAgainAfterAWhile() {
    lent();
    assertThat(call.lines().wanted()).isTrue();
    time.advanceMillis(31_000);
    assertThat(call.lines().wanted()).isFalse();
    assertThat(ended()).isEmpty();
  }
}
