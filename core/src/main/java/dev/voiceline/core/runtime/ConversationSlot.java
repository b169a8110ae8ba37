package dev.voiceline.core.runtime;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Conversation;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.ConversationService;
import dev.voiceline.core.conversation.Script;
import dev.voiceline.core.runtime.CallNews.AheadOfRecord;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The place of the call's one conversation, which may be lost and opened anew, and for a moment of
 * its successor. {@link #hear} belongs to the line's thread, everything else to the mailbox unless
 * it says otherwise. A new line may come while the old one's thread still hands over its last
 * frame: the one lock, uncontended otherwise, is for that moment and for a change of conversation.
 */
final class ConversationSlot {
  /** Who hears what a conversation tells. */
  interface Listening {
    ConversationListener to(int number, ConversationService service);
  }

  private static final int NONE = 0;

  private final CallScope scope;
  private final ReplyWatch watch;
  private final CallerTape tape;
  private final ReentrantLock hearing = new ReentrantLock();
  private int numbers;
  private int openings;
  private volatile boolean ready;
  private volatile Optional<WatchedConversation> current = Optional.empty();
  private volatile int number = NONE;
  private Optional<WatchedConversation> successor = Optional.empty();
  private volatile int successorNumber = NONE;
  private volatile boolean closed;

  /** Tells when the conversation owes a reply and keeps silent. */
  ConversationSlot(CallScope scope, Runnable silent) {
    this.scope = scope;
    this.watch = new ReplyWatch(scope.alarms, scope.clock(), silent);
    this.tape = new CallerTape(scope.ports.conversations().traits().format());
  }

  /** Opens the next conversation; the one before is closed and not listened to any more. */
  void open(ConversationService service, Brief brief, Listening listening) {
    if (closed) {
      return;
    }
    dropSuccessor();
    lost();
    number = ++numbers;
    openings++;
    scope.tell(new CallNews.ConversationOpening(openings));
    current = Optional.of(watched(service.open(brief, listening.to(number, service))));
  }

  /** Opens a conversation that is to take the place of the one that talks. */
  void openSuccessor(ConversationService service, Brief brief, Listening listening) {
    if (closed) {
      return;
    }
    dropSuccessor();
    successorNumber = ++numbers;
    successor = Optional.of(watched(service.open(brief, listening.to(successorNumber, service))));
  }

  boolean hasSuccessor() {
    return successor.isPresent();
  }

  void dropSuccessor() {
    successorNumber = NONE;
    Optional<WatchedConversation> old = successor;
    successor = Optional.empty();
    old.ifPresent(WatchedConversation::close);
  }

  /** What the caller says from now on the successor hears, and nobody else. */
  void takeOver() {
    Optional<WatchedConversation> old = current;
    locked(
        () -> {
          current = successor;
          number = successorNumber;
          successor = Optional.empty();
          successorNumber = NONE;
        });
    watch.rest();
    old.ifPresent(WatchedConversation::close);
  }

  /** The current conversation can be told and asked. */
  void nowReady() {
    ready = true;
  }

  boolean isReady() {
    return ready && current.isPresent();
  }

  /** Whether news of a conversation still matters. Any thread. */
  boolean isCurrent(int which) {
    return which == number && which != NONE && !closed;
  }

  /** Whether it is the one that waits to take over. Any thread. */
  boolean isSuccessor(int which) {
    return which == successorNumber && which != NONE && !closed;
  }

  /** The conversation is gone, or shall go. What the caller says is kept until the next one. */
  void lost() {
    ready = false;
    number = NONE;
    watch.rest();
    Optional<WatchedConversation> old = current;
    current = Optional.empty();
    old.ifPresent(WatchedConversation::close);
    locked(tape::rewind);
  }

  Optional<Conversation> current() {
    return current.map(Conversation.class::cast);
  }

  /** A reply has begun, asked for or not. */
  void replyBegan() {
    watch.expect();
  }

  /** The conversation gives a sign of life. Any thread. */
  void reacted() {
    watch.heard();
    locked(tape::reactedTo);
  }

  /** When the reply that is owed was last heard of, or asked for. */
  OptionalLong owesSince() {
    return watch.owesSince();
  }

  /** The reply is generated. */
  void replied() {
    current.ifPresent(WatchedConversation::replied);
  }

  /** Whether a reply is being made. */
  boolean owesReply() {
    return watch.isOwed();
  }

  /** A sentence that must be heard whole and is not generated to its end. */
  Optional<Script> guarded() {
    return current.flatMap(WatchedConversation::guarded);
  }

  /** Whether the next conversation will have to hear again what is heard now. */
  void keep(boolean wanted) {
    locked(() -> tape.keep(wanted));
  }

  /** The caller has stopped: none of that belongs to what comes next. */
  void speechEnded() {
    locked(tape::speechEnded);
  }

  /** The caller's audio; kept, up to a bound, while there is no conversation that can hear it. */
  void hear(byte[] audio) {
    locked(
        () -> {
          if (closed) {
            return;
          }
          tape.record(audio);
          if (ready) {
            current.ifPresent(conversation -> tape.play(conversation::hear));
          }
        });
  }

  void close() {
    closed = true;
    dropSuccessor();
    current.ifPresent(Conversation::close);
    current = Optional.empty();
    locked(tape::erase);
  }

  private WatchedConversation watched(Conversation conversation) {
    RecordGate asks = new RecordGate(scope, AheadOfRecord.What.REPLY, RecordGate.FOR_REPLY);
    return new WatchedConversation(conversation, watch, asks);
  }

  private void locked(Runnable work) {
    hearing.lock();
    try {
      work.run();
    } finally {
      hearing.unlock();
    }
  }
}
