package dev.voiceline.core.chat;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.PartChange;
import dev.voiceline.core.conversation.PartChange.Part;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.health.Lineup;
import dev.voiceline.core.health.ProviderHealth;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Several models as one. When the one that is asked fails before it has told anything, or answers
 * nothing at all, the next is asked, each of them once; the last has all that is left of the
 * question's time. Which of them is asked first depends on what was learned of all, also from a
 * model that was silent until nobody waited for it any more. Safe for use by any thread.
 */
public final class FallbackChatModel implements ChatModel {
  /** So long without a word, and one that is canceled has failed: callers do not wait longer. */
  private static final Duration LONG_SILENCE = Duration.ofSeconds(1);

  private final Lineup<ChatModel> models;
  private final Duration patience;
  private final Clock clock;

  /**
   * Joins models.
   *
   * @param models the preferred one first; their names differ
   * @param patience how long one that is not the last may be silent; at most its share of the
   *     question's time is given to it, so that those behind it have as much
   * @param health shared by all calls
   * @throws IllegalArgumentException when there is no model, or two have one name
   */
  public FallbackChatModel(
      List<ChatModel> models, Duration patience, ProviderHealth health, Clock clock) {
    this.models = new Lineup<>(Part.MIND, models, ChatModel::name, health);
    this.patience = patience;
    this.clock = clock;
  }

  /** Joins two models. */
  public FallbackChatModel(
      ChatModel first, ChatModel second, Duration patience, ProviderHealth health, Clock clock) {
    this(List.of(first, second), patience, health, clock);
  }

  /** The preferred one's. */
  @Override
  public String name() {
    return models.name();
  }

  @Override
  public Answering ask(ChatQuestion question, ChatListener listener) {
    Relay relay = new Relay(question, listener);
    relay.askFirst();
    return relay;
  }

  @Override
  public String toString() {
    return "FallbackChatModel" + models.names();
  }

  /** One question, wherever it is just being answered. */
  private final class Relay implements Answering {
    private final ChatQuestion question;
    private final ChatListener listener;
    private final long began = clock.millis();
    private final Lineup<ChatModel>.Round round = models.round();
    private Answering current = () -> {};
    private int asked;
    private long askedAt;
    private boolean begun;
    private boolean over;
    private boolean canceled;

    Relay(ChatQuestion question, ChatListener listener) {
      this.question = question;
      this.listener = listener;
    }

    void askFirst() {
      ask(round.next().orElseThrow());
    }

    /** It may fail before it returns; then the next one is under way already. */
    private void ask(ChatModel model) {
      int turn;
      Duration within;
      synchronized (this) {
        turn = ++asked;
        askedAt = clock.millis();
        within = share();
      }
      Answering answering = model.ask(question.within(within), new Ear(turn));
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

    private Duration share() {
      int models = round.left();
      Duration share = left().dividedBy(models);
      return models > 1 && patience.compareTo(share) < 0 ? patience : share;
    }

    private Duration left() {
      return question.firstWordsWithin().minusMillis(clock.millis() - began);
    }

    /** Who takes over, and what there is to tell of it. */
    private synchronized Optional<Runnable> successor(int turn, ConversationFailure failure) {
      if (turn != asked) {
        return Optional.empty();
      }
      String before = round.name();
      round.failed(failure);
      Optional<ChatModel> next =
          begun || canceled || left().toMillis() <= 0 ? Optional.empty() : round.next();
      over = next.isEmpty();
      return next.map(
          model -> {
            PartChange change = round.change(before, Optional.of(failure), List.of());
            return () -> {
              tell(() -> listener.partChanged(change));
              ask(model);
            };
          });
    }

    private synchronized boolean hasBegun() {
      return begun;
    }

    private synchronized Optional<Runnable> done() {
      over = true;
      return Optional.empty();
    }

    private synchronized void works() {
      begun = true;
      round.worked();
    }

    private synchronized ConversationFailure nothing() {
      return new ConversationFailure(
          Kind.RETRYABLE, "empty_answer", "The model " + round.name() + " answered nothing.");
    }

    private synchronized boolean isWanted() {
      return !canceled;
    }

    private void tell(Runnable telling) {
      if (isWanted()) {
        telling.run();
      }
    }

    @Override
    public void cancel() {
      Answering now;
      synchronized (this) {
        noteSilence();
        canceled = true;
        now = current;
      }
      now.cancel();
    }

    /** Whoever waits breaks the silence at last, and asks again: not the same one for ever. */
    private void noteSilence() {
      boolean silent = clock.millis() - askedAt >= LONG_SILENCE.toMillis();
      if (silent && !begun && !over && !canceled) {
        round.failed(
            new ConversationFailure(
                Kind.RETRYABLE, "silent", "The model " + round.name() + " said nothing."));
      }
    }

    @Override
    public synchronized Optional<Usage> untold() {
      return current.untold();
    }

    /** Hears one of them. */
    private final class Ear implements ChatListener {
      private final int turn;

      Ear(int turn) {
        this.turn = turn;
      }

      /** Blanks before the first word are no answer yet. */
      @Override
      public void text(String more) {
        if (more.isBlank() && !hasBegun()) {
          return;
        }
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
      public void partChanged(PartChange change) {
        tell(() -> listener.partChanged(change));
      }

      @Override
      public void ended(Ending ending) {
        Optional<Runnable> next = ending == Ending.EMPTY ? successor(turn, nothing()) : done();
        next.ifPresentOrElse(Runnable::run, () -> tell(() -> listener.ended(ending)));
      }

      @Override
      public void failed(ConversationFailure failure) {
        successor(turn, failure)
            .ifPresentOrElse(Runnable::run, () -> tell(() -> listener.failed(failure)));
      }
    }
  }
}
