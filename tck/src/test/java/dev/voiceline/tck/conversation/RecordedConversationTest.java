package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.UtteranceId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecordedConversationTest {
  private final RecordedConversation recorded = new RecordedConversation();
  private final ReplyId reply = new ReplyId("r1");
  private final ItemId item = new ItemId("i1");

  @Test
  void anOrderlyConversationIsNoBreach() {
    recorded.ready();
    recorded.replyStarted(reply);
    recorded.audio(item, new byte[] {1, 2});
    recorded.audio(item, new byte[] {3});
    recorded.text(item, "Hel");
    recorded.text(item, "lo");
    recorded.replyGenerated(reply, ReplyOutcome.COMPLETED);
    recorded.closed();
    assertThat(recorded.breaches().all()).isEmpty();
    assertThat(recorded.audioOf(item)).containsExactly(1, 2, 3);
    assertThat(recorded.textOf(item)).isEqualTo("Hello");
    assertThat(recorded.has(2, Told.Audio.class)).isTrue();
  }

  @Test
  void eventsBeforeReadyAndAfterClosedAreBreaches() {
    recorded.callerStarted(new UtteranceId("u1"));
    recorded.ready();
    recorded.closed();
    recorded.callerStopped(new UtteranceId("u1"), Duration.ofMillis(800));
    assertThat(recorded.breaches().of("CONV-01")).hasSize(1);
    assertThat(recorded.breaches().of("CONV-10")).hasSize(1);
  }

  @Test
  void repliesThatOverlapOrNeverBeganAreBreaches() {
    recorded.ready();
    recorded.audio(item, new byte[1]);
    recorded.replyStarted(reply);
    recorded.replyStarted(new ReplyId("r2"));
    recorded.replyGenerated(reply, ReplyOutcome.COMPLETED);
    assertThat(recorded.breaches().of("CONV-04")).hasSize(1);
    assertThat(recorded.breaches().of("CONV-03")).hasSize(2);
  }
}
