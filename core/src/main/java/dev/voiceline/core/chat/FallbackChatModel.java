package dev.voiceline.core.chat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Two models as one. When the one that is asked fails before it has told anything, the other is
 * asked, once; it has what is left of the question's time. Which of them is asked first depends on
 * what was learned of both. Safe for use by any thread.
 */
public final class FallbackChatModel implements ChatModel {
  private final ChatModel first;
  private final ChatModel second;
  private final Duration patience;
  private final ProviderHealth health;
  private final Clock clock;

  /**
   * Joins two models.
   *
   * @param first the one that is preferred; its name differs from the other's
   * @param patience how long the first of them may be silent; at most half of a question's time is
   *     given to it, so that the other has as much
   * @param health shared by all calls
   */
  public FallbackChatModel(
      ChatModel first, ChatModel second, Duration patience, ProviderHealth health, Clock clock) {
    if (first.name().equals(second.name())) {
      throw new IllegalArgumentException("two chat models need two names: " + first.name());
    }
    this.first = first;
    this.second = second;
    this.patience = patience;
    this.health = health;
    this.clock = clock;
  }

  /** The preferred one's. */
  @Override
  public String name() {
    return first.name();
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    boolean inOrder = health.order(List.of(first.name(), second.name())).get(0).equals(name());
    Relay relay = new Relay(question, listener, inOrder ? second : first);
    relay.askFirst(inOrder ? first : second);
    return relay;
  }

  @Override
  public String toString() {
    return "FallbackChatModel[" + first.name() + ", " + second.name() + "]";
  }

  /** One question, wherever it is just being answered. */
  private final class Relay implements Answering {
    private final ChatQuestion question;
    private final ChatListener listener;
    private final long began = clock.millis();
    private Optional<ChatModel> other;
    private Answering current = () -> {};
    private int asked;
    private boolean begun;
    private boolean canceled;

    Relay(ChatQuestion question, ChatListener listener, ChatModel other) {
      this.question = question;
      this.listener = listener;
      this.other = Optional.of(other);
    }

    void askFirst(ChatModel model) {
      Duration half = question.firstWordsWithin().dividedBy(2);
      ask(model, patience.compareTo(half) < 0 ? patience : half);
    }

    /** It may fail before it returns; then the other one is under way already. */
    private void ask(ChatModel model, Duration within) {
      int turn;
      synchronized (this) {
        turn = ++asked;
      }
      Answering answering = model.ask(question.within(within), new Ear(model));
      boolean unwanted;
      synchronized (this) {
        if (turn == asked) {
          current = answering;
        }
        unwanted = canceled;
      }
      if (unwanted) {
        answering.cancel();
      }
    }

    private synchronized Optional<ChatModel> takeOther() {
      Optional<ChatModel> taken = begun || canceled ? Optional.empty() : other;
      other = Optional.empty();
      return taken;
    }

    private synchronized void begin() {
      begun = true;
    }

    private synchronized boolean isWanted() {
      return !canceled;
    }

    private Duration left() {
      return question.firstWordsWithin().minusMillis(clock.millis() - began);
    }

    @Override
    public void cancel() {
      Answering now;
      synchronized (this) {
        canceled = true;
        now = current;
      }
      now.cancel();
    }

    @Override
    public synchronized Optional<Usage> untold() {
      return current.untold();
    }

    /** Hears one of the two. */
    private final class Ear implements ChatListener {
      private final ChatModel model;

      Ear(ChatModel model) {
        this.model = model;
      }

      @Override
      public void text(String more) {
        works();
        tell(() -> listener.text(more));
      }

      @Override
      public void toolRequested(ToolRequest request) {
        works();
        tell(() -> listener.toolRequested(request));
      }

      @Override
      public void used(Usage usage) {
        tell(() -> listener.used(usage));
      }

      @Override
      public void ended(Ending ending) {
        works();
        tell(() -> listener.ended(ending));
      }

      /** A request of ours that is not taken says nothing of the model's health. */
      @Override
      public void failed(ConversationFailure failure) {
        if (failure.kind() == Kind.RETRYABLE || failure.kind() == Kind.FATAL) {
          health.failed(model.name(), failure.kind() == Kind.FATAL);
        }
        Duration left = left();
        Optional<ChatModel> next = left.toMillis() > 0 ? takeOther() : Optional.empty();
        next.ifPresentOrElse(
            another -> ask(another, left), () -> tell(() -> listener.failed(failure)));
      }

      private void works() {
        begin();
        health.worked(model.name());
      }

      private void tell(Runnable telling) {
        if (isWanted()) {
          telling.run();
        }
      }
    }
  }
}
