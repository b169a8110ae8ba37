package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.endpointing.EarListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** The caller's side: what the ear tells is remembered, told on, and thought about. */
final class Hearing implements EarListener {
  private final CascadeConversation conversation;
  private final Stage stage;
  private final ReplyDesk desk;
  private final Queue<Runnable> early = new ArrayDeque<>();
  private boolean begun;
  private ConversationFailure last =
      new ConversationFailure(Kind.RETRYABLE, "ear_closed", "The recognizer has ended unasked.");

  Hearing(CascadeConversation conversation, Stage stage, ReplyDesk desk) {
    this.conversation = conversation;
    this.stage = stage;
    this.desk = desk;
  }

  /** What was heard so far can be told now. */
  void begin() {
    begun = true;
    while (!early.isEmpty() && !conversation.isEnded()) {
      early.remove().run();
    }
  }

  @Override
  public void ready() {
    if (!conversation.isEnded()) {
      conversation.earReady();
    }
  }

  @Override
  public void callerStarted(UtteranceId utterance) {
    tell(
        () -> {
          desk.callerStarted();
          stage.listener().callerStarted(utterance);
        });
  }

  @Override
  public void callerSaying(UtteranceId utterance, String soFar) {
    tell(() -> stage.listener().callerSaying(utterance, soFar));
  }

  @Override
  public void likelyOver(UtteranceId utterance, String words) {
    tell(() -> desk.likelyOver(utterance, words));
  }

  @Override
  public void goesOn(UtteranceId utterance) {
    tell(desk::dialogueChanged);
  }

  @Override
  public void callerStopped(UtteranceId utterance, Duration spoken) {
    tell(
        () -> {
          stage.thread().callerStopped(utterance);
          desk.callerStopped();
          stage.listener().callerStopped(utterance, spoken);
        });
  }

  @Override
  public void callerSaid(UtteranceId utterance, String text) {
    tell(
        () -> {
          stage.thread().callerSaid(utterance, text);
          stage.listener().callerSaid(utterance, text);
          desk.understood(utterance, text);
        });
  }

  @Override
  public void callerUnclear(UtteranceId utterance) {
    tell(
        () -> {
          stage.thread().callerSaid(utterance, "");
          stage.listener().callerUnclear(utterance);
          desk.understood(utterance, "");
        });
  }

  @Override
  public void used(Usage usage) {
    conversation.used(usage);
  }

  @Override
  public void partChanged(PartChange change) {
    tell(() -> stage.listener().partChanged(change));
  }

  @Override
  public void failed(ConversationFailure failure) {
    if (failure.kind() == Kind.FATAL || failure.kind() == Kind.RETRYABLE) {
      last = failure;
    } else if (!conversation.isEnded()) {
      stage.listener().failed(failure);
    }
  }

  @Override
  public void closed() {
    conversation.earGone(last);
  }

  private void tell(Runnable news) {
    if (conversation.isEnded()) {
      return;
    }
    if (begun) {
      news.run();
    } else {
      early.add(news);
    }
  }
}
