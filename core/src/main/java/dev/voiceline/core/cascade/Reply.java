package dev.voiceline.core.cascade;

import dev.voiceline.core.chat.ChatListener;
import dev.voiceline.core.chat.ChatQuestion;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.synthesis.SpeechPiece;
import dev.voiceline.core.synthesis.SpeechPieces;
import dev.voiceline.core.synthesis.Unmarked;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One reply, from the question to the last of its audio. */
final class Reply implements ChatListener, Delivery.Progress {
  private final Stage stage;
  private final Gate gate;
  private final Ended ended;
  private final ReplyId id;
  private final Delivery delivery;
  private final SpeechPieces pieces;
  private final Stopwatch watch;
  private Optional<Answer> answer = Optional.empty();
  private Optional<ReplyOutcome> ending = Optional.empty();
  private final StringBuilder words = new StringBuilder();
  private Alarm idle = () -> {};
  private boolean begun;
  private boolean asksForTools;
  private boolean aside;
  private boolean over;

  /** Who is told that a reply is over. */
  interface Ended {
    void replied(Reply reply);
  }

  Reply(Stage stage, Gate gate, Ended ended) {
    this.stage = stage;
    this.gate = gate;
    this.ended = ended;
    this.id = stage.names().reply();
    this.delivery = new Delivery(stage, gate, id, this);
    this.pieces = stage.newPieces();
    this.watch = new Stopwatch(stage.clock());
  }

  ReplyId id() {
    return id;
  }

  /** Whether its beginning was told. */
  boolean isBegun() {
    return begun;
  }

  boolean asksForTools() {
    return asksForTools;
  }

  /** Whether it answers nothing, and only fills the time. */
  boolean isAside() {
    return aside;
  }

  /** Whether some of it was heard, and no more comes by a fault. */
  boolean isBroken() {
    return ending.filter(ReplyOutcome.FAILED::equals).isPresent() && delivery.isAudible();
  }

  /** Whether there is no use in it, although nobody was told. */
  boolean hasFailed() {
    return ending.filter(ReplyOutcome.FAILED::equals).isPresent();
  }

  /** What it has taken so far. */
  long tokens() {
    return answer.map(Answer::tokens).orElse(0L);
  }

  /** Has the model write it. */
  void ask(ChatQuestion question) {
    gate.pass(() -> stage.thread().replyAsked(id));
    answer = Optional.of(Answer.to(question, stage, this));
  }

  /** Says it to the letter. */
  void recite(Wish.Verbatim script) {
    aside = !script.guarded();
    if (script.guarded()) {
      stage.thread().replyAsked(id);
    }
    begin();
    watch.firstWords(Duration.ZERO);
    pieces.add(script.text()).forEach(piece -> deliver(piece.text()));
    pieces.end().forEach(piece -> deliver(piece.text()));
    delivery.endItem();
    ending = Optional.of(ReplyOutcome.COMPLETED);
    written();
    settle();
  }

  /** The caller waits for it since then. */
  void wantedSince(long then, boolean prepared, Duration inQueue) {
    watch.wantedSince(then, prepared, inQueue);
  }

  /** What was prepared is told from now on. */
  void release() {
    gate.open();
  }

  /** It is cut off. */
  void cut() {
    withdraw();
    stage.listener().replyGenerated(id, ReplyOutcome.CANCELLED);
  }

  /** It is not wanted, and nobody knows of it. */
  void withdraw() {
    over = true;
    idle.cancel();
    answer.ifPresent(Answer::cancel);
    delivery.abandon();
    stage.thread().replyOver(id);
  }

  @Override
  public void text(String more) {
    begin();
    watch.firstWords(stage.tasks().waited());
    idle.cancel();
    say(pieces.add(more));
    if (!pieces.isEmpty()) {
      idle = stage.after(stage.policy().pieceIdle(), this::sayWhatIsWhole);
    }
  }

  @Override
  public void toolRequested(ToolRequest request) {
    begin();
    sayRest();
    asksForTools = true;
    gate.pass(
        () -> {
          if (stage.thread().asked(id, request)) {
            stage.listener().toolRequested(request);
          }
        });
  }

  @Override
  public void used(Usage usage) {
    stage.listener().used(usage);
  }

  @Override
  public void ended(Ending how) {
    sayRest();
    ending =
        Optional.of(
            switch (how) {
              case COMPLETE -> ReplyOutcome.COMPLETED;
              case CUT_OFF, WITHHELD -> ReplyOutcome.INCOMPLETE;
              case EMPTY -> ReplyOutcome.FAILED;
            });
    written();
    settle();
  }

  /** What is whole is still said; the turn asks again for what is missing. */
  @Override
  public void failed(ConversationFailure failure) {
    idle.cancel();
    say(pieces.idle());
    delivery.endItem();
    ending = Optional.of(ReplyOutcome.FAILED);
    gate.pass(
        () -> {
          if (failure.kind() == Kind.FATAL) {
            stage.fatal().accept(failure);
          } else {
            stage.listener().failed(survivable(failure));
          }
        });
    settle();
  }

  @Override
  public void audible() {
    stage.listener().timed(watch.firstAudio(id, stage.tasks().waited()));
  }

  @Override
  public void spoken() {
    settle();
  }

  @Override
  public void brokeOff(ConversationFailure failure) {
    idle.cancel();
    answer.ifPresent(Answer::cancel);
    delivery.abandon();
    ending = Optional.of(ReplyOutcome.FAILED);
    settle();
  }

  private void begin() {
    gate.pass(
        () -> {
          if (!begun) {
            begun = true;
            stage.listener().replyStarted(id);
          }
        });
  }

  private void sayWhatIsWhole() {
    if (!over) {
      say(pieces.idle());
    }
  }

  private void sayRest() {
    idle.cancel();
    say(pieces.end());
    delivery.endItem();
  }

  private void say(List<SpeechPiece> more) {
    more.forEach(piece -> deliver(Unmarked.of(piece.text())));
  }

  private void deliver(String piece) {
    watch.firstPiece(stage.tasks().waited());
    words.append(piece);
    delivery.say(piece);
  }

  private void settle() {
    if (ending.isPresent()) {
      gate.pass(this::finishIfComplete);
    }
  }

  /** All of its words are known, so that the ear knows what may be answered. */
  private void written() {
    if (!words.toString().isBlank()) {
      gate.pass(() -> (aside ? stage.remarked() : stage.asked()).accept(words.toString()));
    }
  }

  private void finishIfComplete() {
    if (over || !delivery.isComplete()) {
      return;
    }
    over = true;
    stage.thread().replyOver(id);
    begin();
    boolean useful = delivery.isAudible() || asksForTools;
    if (!delivery.isAudible()) {
      delivery.abandon();
    }
    stage.listener().replyGenerated(id, useful ? ending.orElseThrow() : ReplyOutcome.FAILED);
    ended.replied(this);
  }

  /** A model that fails once ends no conversation. */
  private static ConversationFailure survivable(ConversationFailure failure) {
    return failure.kind() == Kind.RETRYABLE
        ? new ConversationFailure(
            Kind.HARMLESS, failure.code(), failure.message(), failure.retryAfter())
        : failure;
  }
}
