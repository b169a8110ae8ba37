package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.ReplyTimes;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.tool.ToolRequest;
import dev.voiceline.core.turn.Playout;
import java.time.Duration;
import java.util.Optional;

/**
 * Listens to one conversation for a call, as long as it is the current one. Audio goes straight on,
 * on the thread that read it; everything else becomes a letter to the mailbox.
 */
final class ConversationEars implements ConversationListener {
  private final LiveCall call;
  private final int number;
  private final Playout playout;
  private Optional<ItemId> latest = Optional.empty();

  ConversationEars(LiveCall call, int number, Playout playout) {
    this.call = call;
    this.number = number;
    this.playout = playout;
  }

  @Override
  public void ready() {
    call.post(
        () -> {
          if (call.isCurrent(number)) {
            call.conversationReady();
          } else if (call.conversations().isSuccessor(number)) {
            call.conversations().successorReady();
          }
        });
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    reacted();
    post(() -> call.caller().started(utterance));
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    reacted();
    post(() -> call.caller().stopped(utterance, spoken));
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    post(() -> call.caller().unclear(utterance));
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    reacted();
    post(() -> call.caller().saying(utterance, soFar));
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    post(() -> call.caller().said(utterance, text));
  }

  @Override
  public void replyStarted(ReplyId reply) {
    if (call.isCurrent(number)) {
      call.conversations().reacted();
      playout.replyBegins();
      post(() -> call.conversations().replyStarted(reply));
    }
  }

  @Override
  public void audio(ItemId item, byte[] audio) {
    if (call.isCurrent(number)) {
      call.conversations().reacted();
      begins(item);
      playout.audio(item, audio);
    }
  }

  @Override
  public void text(ItemId item, String more) {
    if (call.isCurrent(number)) {
      call.conversations().reacted();
      begins(item);
      playout.text(item, more);
      call.agentWrites(item, more);
    }
  }

  @Override
  public void aligned(ItemId item, int characters, int millis) {
    if (call.isCurrent(number)) {
      playout.aligned(item, characters, millis);
    }
  }

  @Override
  public void brokeOff(ItemId item, int characters) {
    if (call.isCurrent(number)) {
      playout.brokeOff(item, characters);
    }
  }

  @Override
  public void itemGenerated(ItemId item) {
    if (call.isCurrent(number)) {
      playout.itemGenerated(item);
    }
  }

  /** What a reply has not completed by its end will not be completed any more. */
  @Override
  public void replyGenerated(ReplyId reply, ReplyOutcome outcome) {
    if (call.isCurrent(number)) {
      call.conversations().reacted();
      playout.completeAll();
      post(() -> call.conversations().replyGenerated(reply, outcome));
    }
  }

  @Override
  public void toolRequested(ToolRequest request) {
    reacted();
    post(() -> call.toolRequested(request));
  }

  @Override
  public void timed(ReplyTimes times) {
    post(() -> PartTimes.of(times).forEach(call::tell));
  }

  /** Also what one that is left has cost. */
  @Override
  public void used(Usage usage) {
    call.post(() -> call.used(usage));
  }

  @Override
  public void partChanged(PartChange change) {
    call.post(
        () -> {
          if (call.isCurrent(number) || call.conversations().isSuccessor(number)) {
            call.tell(new CallNews.PartChanged(change));
          }
        });
  }

  @Override
  public void failed(ConversationFailure failure) {
    call.post(
        () -> {
          if (call.isCurrent(number)) {
            call.conversations().failure(failure);
          } else if (call.conversations().isSuccessor(number)) {
            call.tell(new CallNews.Failed(failure));
          }
        });
  }

  @Override
  public void closed() {
    call.post(
        () -> {
          if (call.isCurrent(number)) {
            call.conversationClosed();
          } else if (call.conversations().isSuccessor(number)) {
            call.conversations().successorClosed();
          }
          call.conversationEnded(number);
        });
  }

  private void begins(ItemId item) {
    Optional<ItemId> next = Optional.of(item);
    if (!latest.equals(next)) {
      latest = next;
      post(() -> call.agentBegan(item));
    }
  }

  private void reacted() {
    if (call.isCurrent(number)) {
      call.conversations().reacted();
    }
  }

  private void post(Runnable letter) {
    call.post(
        () -> {
          if (call.isCurrent(number)) {
            letter.run();
          }
        });
  }
}
