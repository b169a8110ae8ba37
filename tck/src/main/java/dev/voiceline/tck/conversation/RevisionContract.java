package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.tool.ToolSpec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The agent goes on in another way, and is told what was said without it: {@code CONV-15}, {@code
 * CONV-16}.
 */
public abstract class RevisionContract extends ConversationContract {
  private static final String OTHER = "You speak Spanish from now on.";
  private static final String HELLO = "Hello, thank you for calling";

  @Test
  @DisplayName("CONV-15 the next reply follows the new instructions and knows the new tools")
  public final void revisionHoldsFromTheNextReply() {
    Conversation conversation = open();
    conversation.revise(other(Voicing.usual()));
    followsTheOther(conversation);
  }

  @Test
  @DisplayName("CONV-15 what is revised before ready holds from the first reply")
  public final void revisionBeforeReadyHolds() {
    Conversation conversation = openUnconfirmed(brief());
    conversation.revise(other(Voicing.usual()));
    other().confirms();
    awaitTold(1, Told.Ready.class);
    followsTheOther(conversation);
  }

  @Test
  @DisplayName("CONV-15 the dialogue stays as it is, whatever history the new brief has")
  public final void revisionLeavesTheDialogue() {
    Conversation conversation = open();
    conversation.read("4711");
    conversation.revise(
        other(Voicing.usual()).resumedWith(List.of(new Exchange.CallerSaid("Never said"))));
    followsTheOther(conversation);
    assertThat(received().dialogue()).contains("4711").doesNotContain("Never said");
  }

  @Test
  @DisplayName("CONV-15 another voice after the first words disturbs nothing")
  public final void voiceThatWasHeardStays() {
    Conversation conversation = open();
    startReply(conversation, "first");
    speak("spoken", 100);
    endReply(ReplyOutcome.COMPLETED);
    conversation.revise(other(new Voicing(Optional.of("cedar"), Optional.of("es"))));
    followsTheOther(conversation);
    everythingIsTold();
    assertThat(received().refused()).isEmpty();
    assertThat(told().all(Told.Failed.class)).isEmpty();
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("CONV-16 words that are recalled stand before all others")
  public final void recalledWordsStandFirst() {
    Conversation conversation = open();
    conversation.read("4711");
    conversation.recall(new Exchange.AgentSaid(HELLO, true));
    asksOneReply(conversation);
    helloIsFirst();
    assertThat(received().dialogue()).contains("4711");
  }

  @Test
  @DisplayName("CONV-16 words that are recalled before ready stand before all others")
  public final void wordsRecalledBeforeReadyStandFirst() {
    Conversation conversation = openUnconfirmed(brief());
    conversation.read("4711");
    conversation.recall(new Exchange.AgentSaid(HELLO, false));
    other().confirms();
    awaitTold(1, Told.Ready.class);
    asksOneReply(conversation);
    helloIsFirst();
  }

  private Brief other(Voicing voicing) {
    ToolSpec tool = new ToolSpec("end_call", "Ends the call.", List.of());
    return new Brief(OTHER, List.of(tool), List.of(), voicing);
  }

  private void followsTheOther(Conversation conversation) {
    asksOneReply(conversation);
    assertThat(received().instructions()).contains(OTHER);
    assertThat(received().tools()).containsExactly("end_call");
  }

  /** Neither a revision nor a recollection asks for a reply by itself. */
  private void asksOneReply(Conversation conversation) {
    int asked = received().repliesAsked();
    conversation.reply(Guidance.natural());
    await().until("a reply is asked for", () -> received().repliesAsked() > asked);
    everythingIsReceived(conversation);
    assertThat(received().repliesAsked()).isEqualTo(told().all(Told.ReplyStarted.class).size() + 1);
  }

  private void helloIsFirst() {
    assertThat(received().dialogue()).isNotEmpty();
    assertThat(received().dialogue().get(0)).isEqualTo(HELLO);
  }
}
