package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.scripted.Recital.Piece;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The agent's side of a scripted conversation: one reply at a time, a chunk per alarm. For use by
 * one thread at a time.
 */
final class Speaking {
  private final ScriptedPace pace;
  private final Recital.Names names;
  private final Memory memory;
  private final ConversationListener listener;
  private final Delay delay;
  private final Deque<Wish> wishes = new ArrayDeque<>();
  private Optional<Recital> running = Optional.empty();
  private Alarm alarm = () -> {};
  private boolean begun;

  /** Runs a task later, if there still is a conversation. */
  interface Delay {
    Alarm after(Duration delay, Runnable task);
  }

  /** A reply that was asked for. What is in it is decided when its turn comes. */
  record Wish(boolean natural, Supplier<List<Move>> moves) {}

  Speaking(
      ScriptedPace pace,
      Recital.Names names,
      Memory memory,
      ConversationListener listener,
      Delay delay) {
    this.pace = pace;
    this.names = names;
    this.memory = memory;
    this.listener = listener;
    this.delay = delay;
  }

  /** Starts to answer requests. */
  void begin() {
    begun = true;
    startNext();
  }

  /** Asks for a reply. Of several natural ones that wait, one is enough. */
  void request(Wish wish) {
    boolean repeated = wish.natural() && !wishes.isEmpty() && wishes.getLast().natural();
    if (!repeated) {
      wishes.add(wish);
    }
    startNext();
  }

  /**
   * Ends the reply that is meant, and remembers what was heard of it. One that has not begun is
   * withdrawn without a word.
   */
  void cut(Interruption interruption) {
    interruption.items().forEach(memory::cut);
    Optional<ReplyId> meant = interruption.reply();
    if (meant.isEmpty()) {
      withdraw();
    } else {
      running
          .filter(recital -> recital.reply().equals(meant.get()))
          .ifPresent(recital -> end(recital, ReplyOutcome.CANCELLED));
    }
  }

  private void withdraw() {
    if (running.filter(recital -> !recital.begun()).isEmpty()) {
      wishes.poll();
      return;
    }
    alarm.cancel();
    running = Optional.empty();
    startNext();
  }

  /** Falls silent for good. */
  void stop() {
    alarm.cancel();
    running = Optional.empty();
    wishes.clear();
  }

  private void startNext() {
    if (!begun || running.isPresent() || wishes.isEmpty()) {
      return;
    }
    List<Move> moves = wishes.remove().moves().get();
    ReplyId reply = names.reply();
    Recital recital = Recital.of(reply, moves, pace.chunkLength(), names);
    running = Optional.of(recital);
    alarm = delay.after(pace.firstAudio(), () -> tell(recital));
  }

  private void tell(Recital recital) {
    if (running.filter(recital::equals).isEmpty()) {
      return;
    }
    if (!recital.begun()) {
      listener.replyStarted(recital.reply());
    }
    List<Piece> pieces = recital.next();
    pieces.forEach(this::tell);
    if (recital.complete()) {
      end(recital, pieces.isEmpty() ? ReplyOutcome.FAILED : ReplyOutcome.COMPLETED);
    } else {
      alarm = delay.after(pace.interval(), () -> tell(recital));
    }
  }

  private void tell(Piece piece) {
    if (piece instanceof Piece.Words words) {
      memory.spoke(words.item(), words.text());
      listener.text(words.item(), words.text());
      listener.audio(words.item(), ToneVoice.speak(words.text()));
    } else if (piece instanceof Piece.ItemEnd itemEnd) {
      listener.itemGenerated(itemEnd.item());
    } else if (piece instanceof Piece.Request asked) {
      memory.asked(asked.request());
      listener.toolRequested(asked.request());
    }
  }

  private void end(Recital recital, ReplyOutcome outcome) {
    alarm.cancel();
    running = Optional.empty();
    listener.replyGenerated(recital.reply(), outcome);
    startNext();
  }
}
