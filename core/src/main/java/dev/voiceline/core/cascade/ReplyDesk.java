package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;

/** The agent's side: one reply at a time, the next when it is over. */
final class ReplyDesk implements Reply.Ended {
  /** The ear tells the words right after the turn; one that is slower is not waited for longer. */
  private static final Duration WORDS_WITHIN = Duration.ofSeconds(2);

  private final Stage stage;
  private final Questions questions;
  private final Preparations preparations;
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private Optional<Reply> running = Optional.empty();
  private OptionalLong callerStopped = OptionalLong.empty();
  private Alarm wordsDue = () -> {};
  private boolean awaitingWords;
  private boolean begun;

  private record Asked(Wish wish, long at, Duration inQueue) {}

  ReplyDesk(Stage stage, EagerStarts starts) {
    this.stage = stage;
    this.questions = new Questions(stage.persona(), stage.policy(), stage.thread());
    this.preparations = new Preparations(stage, questions, starts, this);
  }

  /** Starts to answer requests. */
  void begin() {
    begun = true;
    proceed();
  }

  /** Asks for a reply. Of several natural ones that wait, one is enough. */
  void request(Wish wish) {
    boolean repeated =
        wish instanceof Wish.Natural
            && !waiting.isEmpty()
            && waiting.getLast().wish() instanceof Wish.Natural;
    if (!(wish instanceof Wish.Natural)) {
      preparations.drop();
    }
    if (!repeated) {
      waiting.add(new Asked(wish, stage.clock().millis(), stage.tasks().waited()));
    }
    proceed();
  }

  /**
   * Ends the reply that is meant. One that was asked for and has not begun is withdrawn without a
   * word; if it has just begun, it is cut.
   */
  void cut(Interruption interruption) {
    if (!interruption.items().isEmpty()) {
      preparations.drop();
    }
    Optional<ReplyId> meant = interruption.reply();
    if (meant.isEmpty()) {
      withdraw();
    } else if (running.map(Reply::id).equals(meant)) {
      cutRunning();
    }
  }

  /** The dialogue is another than the one that a reply may have been prepared for. */
  void dialogueChanged() {
    preparations.drop();
  }

  void callerStarted() {
    preparations.drop();
  }

  void likelyOver(UtteranceId utterance, String words) {
    boolean free = begun && running.isEmpty() && waiting.isEmpty();
    if (free && !stage.thread().awaitsWords()) {
      preparations.prepare(utterance, words);
    }
  }

  void callerStopped() {
    callerStopped = OptionalLong.of(stage.clock().millis());
  }

  /** The words of a turn are there, or will not come. */
  void understood(UtteranceId utterance, String text) {
    if (text.isBlank()) {
      questions.callerNotUnderstood();
    } else {
      questions.callerHadAWord();
    }
    preparations.understood(utterance, text);
    proceed();
  }

  /** The caller has typed something. */
  void typed() {
    questions.callerHadAWord();
    preparations.drop();
  }

  /** Nothing waits for the words of a turn that was none. */
  void disregarded() {
    callerStopped = OptionalLong.empty();
    preparations.drop();
    proceed();
  }

  /** Falls silent for good. */
  void stop() {
    waiting.clear();
    rest();
    preparations.drop();
    running.ifPresent(Reply::withdraw);
    running = Optional.empty();
  }

  @Override
  public void replied(Reply reply) {
    if (running.filter(it -> it == reply).isPresent()) {
      running = Optional.empty();
      isOver(reply, reply.isBroken());
    }
  }

  private void isOver(Reply reply, boolean broken) {
    if (reply.isAside()) {
      questions.remarked(broken);
    } else {
      questions.replied(reply.asksForTools(), broken);
    }
    proceed();
  }

  private void withdraw() {
    Optional<Reply> silent = running.filter(reply -> !reply.isBegun());
    if (silent.isPresent()) {
      running = Optional.empty();
      silent.get().withdraw();
      proceed();
    } else if (waiting.isEmpty()) {
      cutRunning();
    } else {
      waiting.remove();
      proceed();
    }
  }

  private void cutRunning() {
    running.ifPresent(
        reply -> {
          running = Optional.empty();
          reply.cut();
          isOver(reply, false);
        });
  }

  private void proceed() {
    if (!begun || running.isPresent() || waiting.isEmpty()) {
      rest();
      return;
    }
    boolean modeled = !(waiting.getFirst().wish() instanceof Wish.Verbatim);
    if (modeled && stage.thread().awaitsWords()) {
      await();
      return;
    }
    rest();
    start(waiting.remove());
  }

  private void await() {
    if (!awaitingWords) {
      awaitingWords = true;
      wordsDue = stage.after(WORDS_WITHIN, this::wordsOverdue);
    }
  }

  private void rest() {
    wordsDue.cancel();
    awaitingWords = false;
  }

  private void wordsOverdue() {
    if (awaitingWords) {
      stage.thread().awaitNothing();
      questions.callerNotUnderstood();
      proceed();
    }
  }

  private void start(Asked asked) {
    boolean natural = asked.wish() instanceof Wish.Natural;
    Optional<Reply> prepared = natural ? preparations.take() : Optional.empty();
    Reply reply = prepared.orElseGet(() -> new Reply(stage, Gate.opened(), this));
    reply.wantedSince(callerStopped.orElse(asked.at()), prepared.isPresent(), asked.inQueue());
    callerStopped = OptionalLong.empty();
    running = Optional.of(reply);
    if (prepared.isPresent()) {
      reply.release();
    } else if (asked.wish() instanceof Wish.Verbatim verbatim) {
      reply.recite(verbatim);
    } else if (asked.wish() instanceof Wish.Ordered ordered) {
      reply.ask(questions.ordered(stage.thread().exchanges(), ordered));
    } else {
      reply.ask(questions.natural(stage.thread().exchanges()));
    }
  }
}
