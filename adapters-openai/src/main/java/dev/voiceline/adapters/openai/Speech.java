package dev.voiceline.adapters.openai;

import dev.voiceline.adapters.openai.ReplyGate.Standing;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.ReplyOutcome;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the agent says: tells it on, item by item, and takes back what was not heard. */
final class Speech {
  private final ReplyGate gate;
  private final ConversationListener listener;
  private final ClientEvents events;
  private final Consumer<ClientEvent> out;
  private final ItemBook book = new ItemBook();
  private final Set<String> muted = ConcurrentHashMap.newKeySet();
  private String usableReply = "";
  private boolean spoken;

  Speech(
      ReplyGate gate,
      ConversationListener listener,
      ClientEvents events,
      Consumer<ClientEvent> out) {
    this.gate = gate;
    this.listener = listener;
    this.events = events;
    this.out = out;
  }

  /**
   * Safe for use by any thread: from now on nothing more of that reply is told, even while the
   * interruption waits for its turn.
   */
  void mute(ReplyId reply) {
    muted.add(reply.value());
  }

  void interrupted(Interruption interruption) {
    gate.interrupted(interruption.reply());
    send(book.cut(interruption.items()));
    interruption.reply().map(ReplyId::value).ifPresent(this::forgetWhatCameMeanwhile);
  }

  /**
   * What was generated between the interruption and its turn has been told to nobody, so it was not
   * heard either.
   */
  private void forgetWhatCameMeanwhile(String replyId) {
    if (!gate.isRunning(replyId)) {
      send(book.forgetUntold(replyId));
      muted.remove(replyId);
    }
  }

  void begun(ServerEvent.ReplyCreated reply) {
    gate.begun(reply.replyId());
  }

  void begun(ServerEvent.ItemBegun item) {
    if (gate.standing(item.replyId()) != Standing.OVER) {
      book.begun(item.replyId(), item.itemId());
    }
  }

  /** False when it is no base64. */
  boolean audio(ServerEvent.AudioDelta delta) {
    byte[] audio;
    try {
      audio = Base64.getDecoder().decode(delta.base64());
    } catch (IllegalArgumentException garbled) {
      return false;
    }
    Standing standing = gate.standing(delta.replyId());
    if (audio.length > 0) {
      spoken = true;
      usableReply = delta.replyId();
    }
    switch (standing) {
      case TOLD -> {
        boolean told = !muted.contains(delta.replyId()) && audio.length > 0;
        book.generated(delta.replyId(), delta.itemId(), audio.length, told);
        if (told) {
          listener.audio(new ItemId(delta.itemId()), audio);
        }
      }
      case CUT -> book.begun(delta.replyId(), delta.itemId());
      case OVER -> {}
    }
    return true;
  }

  void words(ServerEvent.WordsDelta delta) {
    if (isTold(delta.replyId()) && !delta.text().isEmpty()) {
      book.begun(delta.replyId(), delta.itemId());
      listener.text(new ItemId(delta.itemId()), delta.text());
    }
  }

  void finished(ServerEvent.ItemFinished item) {
    if (isTold(item.replyId())) {
      book.begun(item.replyId(), item.itemId());
      book.finished(item.itemId());
      listener.itemGenerated(new ItemId(item.itemId()));
    }
  }

  /**
   * Whether the call is to be told. That of a reply nobody knows of is taken out of the dialogue
   * instead: it would wait there for its answer.
   */
  boolean called(ServerEvent.FunctionCalled call) {
    if (call.replyId().isEmpty()) {
      return true;
    }
    gate.standing(call.replyId());
    usableReply = call.replyId();
    boolean unknown = gate.isWithdrawn(call.replyId());
    if (unknown && !call.itemId().isEmpty()) {
      out.accept(events.delete(call.itemId()));
    }
    return !unknown;
  }

  /** What the service calls complete is a failure when nothing can be heard or done of it. */
  void ended(ServerEvent.ReplyDone done) {
    ReplyOutcome outcome = done.outcome();
    if (gate.standing(done.replyId()) == Standing.CUT) {
      send(book.forgetUntold(done.replyId()));
    } else if (outcome != ReplyOutcome.CANCELLED && !usableReply.equals(done.replyId())) {
      outcome = ReplyOutcome.FAILED;
    }
    gate.ended(done.replyId(), outcome);
    muted.remove(done.replyId());
  }

  /** Whether the service has spoken at all, so that its voice is settled. */
  boolean hasSpoken() {
    return spoken;
  }

  private boolean isTold(String replyId) {
    return gate.standing(replyId) == Standing.TOLD && !muted.contains(replyId);
  }

  private void send(List<ItemBook.Cut> cuts) {
    for (ItemBook.Cut cut : cuts) {
      out.accept(
          cut instanceof ItemBook.Cut.Truncate truncate
              ? events.truncate(truncate.itemId(), truncate.ms())
              : events.delete(((ItemBook.Cut.Delete) cut).itemId()));
    }
  }
}
