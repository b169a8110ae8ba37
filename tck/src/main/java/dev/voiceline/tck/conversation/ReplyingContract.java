package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.tck.TestAudio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a conversation replies: {@code CONV-03} and {@code CONV-04}. */
public abstract class ReplyingContract extends ConversationContract {
  @Test
  @DisplayName("CONV-03 audio and words of a reply are told in order")
  public final void audioAndWordsComeInOrder() {
    startReply(open(), "r1");
    byte[] first = TestAudio.piece(format(), 400, 1);
    byte[] second = TestAudio.piece(format(), 200, 2);
    int frame = TestAudio.frameBytes(format());
    for (int at = 0; at < first.length; at += frame) {
      other().words("i1", "word" + at + " ");
      other().speaks("i1", Arrays.copyOfRange(first, at, at + frame));
    }
    other().finishesItem("i1");
    other().speaks("i2", second);
    other().finishesItem("i2");
    endReply(ReplyOutcome.COMPLETED);
    assertThat(told().items()).hasSize(2);
    ItemId one = told().items().get(0);
    ItemId two = told().items().get(1);
    assertThat(told().audioOf(one)).isEqualTo(first);
    assertThat(told().audioOf(two)).isEqualTo(second);
    assertThat(told().textOf(one)).startsWith("word0 word" + frame + " ").endsWith(" ");
    assertThat(told().textOf(one).split(" ")).hasSize(20);
  }

  @Test
  @DisplayName("CONV-03 a reply begins with replyStarted and ends with replyGenerated")
  public final void replyIsFramed() {
    startReply(open(), "r1");
    speak("i1", 100);
    other().words("i1", "Hello.");
    other().finishesItem("i1");
    endReply(ReplyOutcome.COMPLETED);
    everythingIsTold();
    ReplyId reply = told().all(Told.ReplyStarted.class).get(0).reply();
    assertThat(told().events())
        .containsSubsequence(
            new Told.ReplyStarted(reply),
            new Told.ItemGenerated(told().items().get(0)),
            new Told.ReplyGenerated(reply, ReplyOutcome.COMPLETED));
    assertThat(told().all(Told.ItemGenerated.class)).hasSize(1);
    assertThat(told().all(Told.ReplyGenerated.class)).hasSize(1);
  }

  @Test
  @DisplayName("CONV-03 the end of a reply tells how it ended")
  public final void endTellsOutcome() {
    Conversation conversation = open();
    List<ReplyOutcome> ended = new ArrayList<>();
    for (ReplyOutcome outcome : ReplyOutcome.values()) {
      startReply(conversation, "r-" + outcome);
      speak("i-" + outcome, 100);
      endReply(outcome);
      ended.add(outcome);
    }
    assertThat(told().all(Told.ReplyGenerated.class))
        .extracting(Told.ReplyGenerated::outcome)
        .isEqualTo(ended);
  }

  @Test
  @DisplayName("CONV-03 a reply without audio and without a tool request has failed")
  public final void emptyReplyHasFailed() {
    Conversation conversation = open();
    for (ReplyOutcome outcome : List.of(ReplyOutcome.COMPLETED, ReplyOutcome.INCOMPLETE)) {
      startReply(conversation, "r-" + outcome);
      endReply(outcome);
    }
    assertThat(told().all(Told.ReplyGenerated.class))
        .extracting(Told.ReplyGenerated::outcome)
        .containsExactly(ReplyOutcome.FAILED, ReplyOutcome.FAILED);
  }

  @Test
  @DisplayName("CONV-03 a reply that only asks for a tool is complete")
  public final void replyOfAToolRequestIsComplete() {
    startReply(open(), "r1");
    other().asksForTool("t1", "check_eligibility", Map.of("procedure", "MRI"));
    endReply(ReplyOutcome.COMPLETED);
    assertThat(told().all(Told.ReplyGenerated.class))
        .extracting(Told.ReplyGenerated::outcome)
        .containsExactly(ReplyOutcome.COMPLETED);
  }

  @Test
  @DisplayName("CONV-04 a reply asked for during another waits for its end")
  public final void replyWaitsForTheRunningOne() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    conversation.reply(Guidance.natural());
    secondFollowsTheEnd(conversation, 1);
  }

  @Test
  @DisplayName("CONV-04 a script asked for during a reply waits for its end")
  public final void scriptWaitsForTheRunningReply() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    conversation.say(Script.verbatim("One moment, please."));
    secondFollowsTheEnd(conversation, 1);
  }

  @Test
  @DisplayName("CONV-04 a reply waits for one that the other side began by itself")
  public final void replyWaitsForAnUnaskedOne() {
    Conversation conversation = open();
    other().beginsReply("unasked");
    awaitTold(1, Told.ReplyStarted.class);
    conversation.reply(Guidance.natural());
    secondFollowsTheEnd(conversation, 0);
  }

  @Test
  @DisplayName("CONV-04 a reply waits for one that was asked for and has not begun")
  public final void replyWaitsForOneNotBegun() {
    Conversation conversation = open();
    conversation.reply(Guidance.natural());
    conversation.say(Script.verbatim("One moment, please."));
    await().until("the first is asked for", () -> received().repliesAsked() >= 1);
    other().beginsReply("r1");
    awaitTold(1, Told.ReplyStarted.class);
    secondFollowsTheEnd(conversation, 1);
  }

  @Test
  @DisplayName("CONV-04 a reply that waits for the end of a cut one stays asked for")
  public final void replyWaitsForTheCutOne() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    ItemId item = speak("i1", 200);
    conversation.reply(Guidance.natural());
    cutOff(conversation, item, 100);
    everythingIsReceived(conversation);
    other().endsReply(ReplyOutcome.CANCELLED);
    await().until("the next is asked for", () -> received().repliesAsked() == 2);
    assertThat(received().refused()).isEmpty();
  }

  private void secondFollowsTheEnd(Conversation conversation, int askedBefore) {
    everythingIsReceived(conversation);
    assertThat(received().repliesAsked()).as("asked for during the reply").isEqualTo(askedBefore);
    endReply(ReplyOutcome.COMPLETED);
    await().until("the next is asked for", () -> received().repliesAsked() == askedBefore + 1);
    other().beginsReply("next");
    awaitTold(2, Told.ReplyStarted.class);
    endReply(ReplyOutcome.COMPLETED);
    assertThat(received().refused()).isEmpty();
  }
}
