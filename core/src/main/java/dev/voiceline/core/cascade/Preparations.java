package dev.voiceline.core.cascade;

import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.time.Timers.Alarm;
import java.util.Optional;

/**
 * The reply that is prepared while the caller's turn is likely over. Nothing of it is heard, told
 * or done before somebody asks for exactly that reply.
 */
final class Preparations {
  private final Stage stage;
  private final Questions questions;
  private final EagerStarts starts;
  private final Reply.Ended ended;
  private Optional<Prepared> prepared = Optional.empty();
  private Optional<UtteranceId> turn = Optional.empty();
  private int tries;

  private record Prepared(
      UtteranceId utterance, String words, ChatQuestion question, Reply reply, Alarm expiry) {
    @Override
    public String toString() {
      return "Prepared[" + utterance + "]";
    }
  }

  Preparations(Stage stage, Questions questions, EagerStarts starts, Reply.Ended ended) {
    this.stage = stage;
    this.questions = questions;
    this.starts = starts;
    this.ended = ended;
  }

  /** Prepares the reply to a turn with these words. */
  void prepare(UtteranceId utterance, String words) {
    drop();
    if (!turn.equals(Optional.of(utterance))) {
      turn = Optional.of(utterance);
      tries = 0;
    }
    EagerPolicy policy = stage.policy().eager();
    if (!policy.asks() || tries >= policy.tries() || words.isBlank()) {
      return;
    }
    tries++;
    ChatQuestion question = questions.prepared(stage.thread().exchangesIf(utterance, words));
    Reply reply = new Reply(stage, Gate.shut(), ended);
    Alarm expiry = stage.after(policy.keptFor(), this::drop);
    prepared = Optional.of(new Prepared(utterance, words, question, reply, expiry));
    reply.ask(question);
  }

  /** The reply that was prepared, if it is the one that is wanted now. */
  Optional<Reply> take() {
    if (prepared.isEmpty()) {
      return Optional.empty();
    }
    Prepared it = prepared.get();
    String said = stage.thread().wordsOf(it.utterance());
    ChatQuestion now = questions.natural(stage.thread().exchangesIf(it.utterance(), it.words()));
    if (!SameWords.are(said, it.words()) || !now.equals(it.question()) || it.reply().hasFailed()) {
      drop();
      return Optional.empty();
    }
    it.expiry().cancel();
    prepared = Optional.empty();
    starts.use();
    return Optional.of(it.reply());
  }

  /** The turn was understood as this in the end. */
  void understood(UtteranceId utterance, String text) {
    prepared
        .filter(it -> !it.utterance().equals(utterance) || !SameWords.are(text, it.words()))
        .ifPresent(it -> drop());
  }

  /** It is of no use. */
  void drop() {
    Optional<Prepared> old = prepared;
    prepared = Optional.empty();
    old.ifPresent(
        it -> {
          it.expiry().cancel();
          it.reply().withdraw();
          starts.drop(it.reply().tokens());
        });
  }
}
