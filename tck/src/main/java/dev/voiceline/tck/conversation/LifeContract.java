package dev.voiceline.tck.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Guidance;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.tool.ToolArguments;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.tool.ToolResult;
import dev.voiceline.tck.TestAudio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How a conversation begins, fails and ends: {@code CONV-01}, {@code CONV-09}, {@code CONV-10},
 * {@code CONV-11}, {@code CONV-14}.
 */
public abstract class LifeContract extends ConversationContract {
  @Test
  @DisplayName("CONV-01 ready is told once, first, however often the settings are confirmed")
  public final void readyIsToldOnce() {
    open();
    other().confirms();
    everythingIsTold();
    assertThat(told().events().get(0)).isEqualTo(new Told.Ready());
    assertThat(told().all(Told.Ready.class)).hasSize(1);
  }

  @Test
  @DisplayName("CONV-01 what was heard before ready is delivered in order")
  public final void audioBeforeReadyIsHeld() {
    Conversation conversation = openUnconfirmed(brief());
    byte[] said = new byte[0];
    for (int i = 1; i <= 25; i++) {
      conversation.hear(TestAudio.frame(format(), i));
      said = TestAudio.join(said, TestAudio.frame(format(), i));
    }
    other().confirms();
    awaitTold(1, Told.Ready.class);
    conversation.hear(TestAudio.frame(format(), 26));
    byte[] all = TestAudio.join(said, TestAudio.frame(format(), 26));
    await().until("all audio arrives", () -> received().audio().length >= all.length);
    assertThat(received().audio()).isEqualTo(all);
  }

  @Test
  @DisplayName("CONV-09 a refused account is a fatal failure, and closed follows")
  public final void refusalIsFatal() {
    openUnconfirmed(brief());
    other().refuses();
    endedWith(Kind.FATAL);
    assertThat(told().all(Told.Ready.class)).isEmpty();
  }

  @Test
  @DisplayName("CONV-09 a lost connection is a retryable failure, and closed follows")
  public final void lossIsRetryable() {
    open();
    other().drops();
    endedWith(Kind.RETRYABLE);
  }

  @Test
  @DisplayName("CONV-09 an expired session is a retryable failure, and closed follows")
  public final void expiryIsRetryable() {
    open();
    other().expires();
    endedWith(Kind.RETRYABLE);
  }

  @Test
  @DisplayName("CONV-09 a harmless failure ends nothing")
  public final void complaintIsHarmless() {
    open();
    other().complains();
    awaitTold(1, Told.Failed.class);
    everythingIsTold();
    assertThat(told().all(Told.Failed.class))
        .extracting(failed -> failed.failure().kind())
        .containsExactly(Kind.HARMLESS);
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  @Test
  @DisplayName("CONV-10 closed is told once after close, however often that is called")
  public final void closeIsToldOnce() {
    Conversation conversation = open();
    conversation.close();
    conversation.close();
    awaitTold(1, Told.Closed.class);
    conversation.close();
    closedIsLast();
  }

  @Test
  @DisplayName("CONV-10 closed is told once when close comes before ready")
  public final void closeBeforeReadyIsToldOnce() {
    openUnconfirmed(brief()).close();
    awaitTold(1, Told.Closed.class);
    closedIsLast();
  }

  @Test
  @DisplayName("CONV-10 closed is told once when both sides end at the same time")
  public final void bothEndsAreToldOnce() {
    Conversation conversation = open();
    other().drops();
    conversation.close();
    awaitTold(1, Told.Closed.class);
    closedIsLast();
  }

  @Test
  @DisplayName("CONV-10 after closed nothing has an effect")
  public final void nothingHappensAfterClosed() {
    Conversation conversation = open();
    conversation.close();
    awaitTold(1, Told.Closed.class);
    assertThatCode(
            () -> {
              conversation.hear(TestAudio.frame(format(), 1));
              conversation.read("1");
              conversation.reply(Guidance.natural());
              conversation.interrupted(new Interruption(Optional.empty(), List.of()));
            })
        .doesNotThrowAnyException();
    closedIsLast();
    assertThat(received().audio()).isEmpty();
    assertThat(received().repliesAsked()).isZero();
  }

  @Test
  @DisplayName("CONV-11 the history is in the dialogue before the first reply")
  public final void historyIsKnown() {
    ToolRequest request =
        new ToolRequest(
            new ToolCallId("call-before"),
            "check_eligibility",
            ToolArguments.of(Map.of("procedure", "MRI")));
    ToolResult result = ToolResult.say("found", "Approval is needed in advance.");
    Conversation conversation =
        open(
            resumed(
                new Exchange.CallerSaid("I ask about an MRI"),
                new Exchange.ToolRan(request, result),
                new Exchange.AgentSaid("It needs approval", true),
                new Exchange.CallerSaid("Could you repeat that")));
    conversation.reply(Guidance.natural());
    await().until("a reply is asked for", () -> received().repliesAsked() == 1);
    assertThat(String.join("\n", received().dialogue()))
        .containsSubsequence(
            "I ask about an MRI",
            "Approval is needed in advance.",
            "It needs approval",
            "Could you repeat that");
  }

  @Test
  @DisplayName("CONV-11 nobody is greeted unasked")
  public final void nobodyIsGreeted() {
    Conversation conversation = open(resumed(new Exchange.AgentSaid("Hello", false)));
    everythingIsReceived(conversation);
    assertThat(received().repliesAsked()).isZero();
  }

  @Test
  @DisplayName("CONV-14 garbled messages are passed over")
  public final void garbledMessagesArePassedOver() {
    Conversation conversation = open();
    other().garbles();
    everythingIsTold();
    everythingIsReceived(conversation);
    assertThat(told().all(Told.Closed.class)).isEmpty();
  }

  private static Brief resumed(Exchange... said) {
    return brief().resumedWith(List.of(said));
  }

  private void endedWith(Kind kind) {
    awaitTold(1, Told.Closed.class);
    assertThat(told().all(Told.Failed.class)).isNotEmpty();
    assertThat(told().all(Told.Failed.class).get(0).failure().kind()).isEqualTo(kind);
    int size = told().events().size();
    assertThat(told().events().get(size - 1)).isEqualTo(new Told.Closed());
  }

  private void closedIsLast() {
    bench().close();
    assertThat(told().all(Told.Closed.class)).hasSize(1);
  }
}
