package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.tck.TestAudio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How a conversation is cut off: {@code CONV-07} and {@code CONV-08}. */
public abstract class InterruptionContract extends ConversationContract {
  private static final int GENERATED_MS = 1_000;

  @Test
  @DisplayName("CONV-07 an item is remembered as far as it was heard")
  public final void itemIsRememberedAsFarAsHeard() {
    Conversation conversation = open();
    ItemId item = generatedItem(conversation);
    cutOff(conversation, item, 300);
    awaitRemembered("i1", OptionalInt.of(300));
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-07 an item that was being generated is remembered as far as it was heard")
  public final void runningItemIsRememberedAsFarAsHeard() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    ItemId item = speak("i1", GENERATED_MS);
    cutOff(conversation, item, 300);
    everythingIsReceived(conversation);
    other().endsReply(ReplyOutcome.CANCELLED);
    awaitRemembered("i1", OptionalInt.of(300));
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-07 an item is never remembered further than it was generated")
  public final void cutNeverExceedsGenerated() {
    Conversation conversation = open();
    ItemId item = generatedItem(conversation);
    cutOff(conversation, item, 5 * GENERATED_MS);
    everythingIsReceived(conversation);
    assertThat(received().refused()).isEmpty();
    assertThat(received().rememberedMs("i1")).hasValue(GENERATED_MS);
  }

  @Test
  @DisplayName("CONV-07 an item heard for 0 ms is forgotten, others are left alone")
  public final void unheardItemIsForgotten() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    speak("heard", 200);
    other().finishesItem("heard");
    ItemId unheard = speak("unheard", GENERATED_MS);
    other().finishesItem("unheard");
    endReply(ReplyOutcome.COMPLETED);
    cutOff(conversation, unheard, 0);
    awaitRemembered("unheard", OptionalInt.empty());
    everythingIsReceived(conversation);
    assertThat(received().rememberedMs("heard")).hasValue(200);
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-08 late audio of an interrupted reply is not told")
  public final void lateAudioIsNotTold() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    ItemId item = speak("i1", 200);
    byte[] before = told().audio();
    cutOff(conversation, item, 100);
    other().speaks("i1", TestAudio.piece(format(), 200, 7));
    other().speaks("late", TestAudio.piece(format(), 200, 8));
    everythingIsTold();
    assertThat(told().audio()).isEqualTo(before);
  }

  @Test
  @DisplayName("CONV-08 an interrupted reply that is still generated is ended, once")
  public final void runningReplyIsEnded() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    ItemId item = speak("i1", 200);
    cutOff(conversation, item, 100);
    await().until("the reply is stopped", () -> received().repliesStopped() > 0);
    everythingIsReceived(conversation);
    assertThat(received().repliesStopped()).isEqualTo(1);
  }

  @Test
  @DisplayName("CONV-08 a reply that is already generated is not ended again")
  public final void generatedReplyIsNotEnded() {
    Conversation conversation = open();
    ItemId item = generatedItem(conversation);
    cutOff(conversation, item, 100);
    everythingIsReceived(conversation);
    assertThat(received().repliesStopped()).isZero();
  }

  @Test
  @DisplayName("CONV-08 the reply after an interruption is told")
  public final void nextReplyIsTold() {
    Conversation conversation = open();
    startReply(conversation, "r1");
    ItemId item = speak("i1", 200);
    cutOff(conversation, item, 100);
    await().until("the reply is stopped", () -> received().repliesStopped() == 1);
    endReplyOnceMore();
    startReply(conversation, "r2");
    ItemId next = speak("i2", 200);
    assertThat(told().audioOf(next)).isEqualTo(TestAudio.piece(format(), 200, "i2".hashCode()));
  }

  @Test
  @DisplayName("CONV-08 a reply that was asked for and has not begun is ended unheard")
  public final void replyNotBegunIsEnded() {
    Conversation conversation = open();
    conversation.reply(Guidance.natural());
    await().until("a reply is asked for", () -> received().repliesAsked() == 1);
    conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    other().beginsReply("r1");
    other().speaks("i1", TestAudio.piece(format(), 200, 1));
    await().until("the reply is stopped", () -> received().repliesStopped() > 0);
    everythingIsTold();
    assertThat(told().audio()).isEmpty();
  }

  @Test
  @DisplayName("CONV-08 a reply that was withdrawn before it began is not told at all")
  public final void withdrawnReplyIsNotTold() {
    Conversation conversation = open();
    conversation.reply(Guidance.natural());
    await().until("a reply is asked for", () -> received().repliesAsked() == 1);
    conversation.interrupted(new Interruption(Optional.empty(), List.of()));
    other().beginsReply("r1");
    other().speaks("i1", TestAudio.piece(format(), 200, 1));
    other().words("i1", "Hello");
    other().asksForTool("t1", "check_eligibility", Map.of("procedure", "MRI"));
    await().until("the reply is stopped", () -> received().repliesStopped() > 0);
    other().endsReply(ReplyOutcome.CANCELLED);
    everythingIsTold();
    assertThat(told().events()).hasOnlyElementsOfTypes(Told.Ready.class, Told.CallerStarted.class);
    startReply(conversation, "r2");
    endReply(ReplyOutcome.COMPLETED);
    assertThat(received().refused()).isEmpty();
  }

  @Test
  @DisplayName("CONV-08 a reply that began after the one that is cut goes on")
  public final void laterReplyGoesOn() {
    Conversation conversation = open();
    ItemId item = generatedItem(conversation);
    ReplyId first = lastReply();
    startReply(conversation, "r2");
    conversation.interrupted(
        new Interruption(Optional.of(first), List.of(new HeardItem(item, 100))));
    ItemId next = speak("i2", 200);
    everythingIsReceived(conversation);
    assertThat(told().audioOf(next)).isEqualTo(TestAudio.piece(format(), 200, "i2".hashCode()));
    assertThat(received().repliesStopped()).isZero();
  }

  /** The adapter may have told the end already, so only the other side is awaited. */
  private void endReplyOnceMore() {
    other().endsReply(ReplyOutcome.CANCELLED);
    everythingIsTold();
    awaitTold(1, Told.ReplyGenerated.class);
  }

  private ItemId generatedItem(Conversation conversation) {
    startReply(conversation, "r1");
    ItemId item = speak("i1", GENERATED_MS);
    other().finishesItem("i1");
    endReply(ReplyOutcome.COMPLETED);
    return item;
  }

  private void awaitRemembered(String item, OptionalInt millis) {
    assumeTrue(bench().traits().truncates(), "the conversation cannot forget");
    await().until("the cut arrives", () -> received().rememberedMs(item).equals(millis));
  }
}
