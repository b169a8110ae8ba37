package dev.voiceline.server.demo;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.runtime.CallNews;
import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.Said;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/**
 * One call as it happens: the person on the phone, what the phone tells and what the server tells.
 * Safe for use by any thread.
 */
final class WatchedCall implements PhoneListener {
  private static final Set<String> CALLER_HAS_FLOOR =
      Set.of("CallerSpeaking", "TentativelyInterrupted");
  private static final String QUEUED = "reply_queued_ms";
  private static final long NANOS_PER_MS = 1_000_000;

  private final PhoneListener person;
  private final DialogueView view;
  private final BiConsumer<String, WatchedCall> register;
  private final Sentences sentences = new Sentences();
  private final long placedAt = System.nanoTime();
  private final AtomicLong streamOffsetMs = new AtomicLong();
  private final CompletableFuture<PhoneCall> placed = new CompletableFuture<>();
  private final CompletableFuture<CallEnd> phoneEnded = new CompletableFuture<>();
  private final CompletableFuture<EndReason> serverEnded = new CompletableFuture<>();
  private final AtomicLong heardByServersCountMs = new AtomicLong();
  private final AtomicInteger callerSaid = new AtomicInteger();
  private final AtomicInteger toolCalls = new AtomicInteger();
  private final AtomicInteger toolAnswers = new AtomicInteger();
  private final List<Long> queuedMs = new CopyOnWriteArrayList<>();

  /**
   * A call that is to be placed.
   *
   * @param register is told the call's SID before the server is
   */
  WatchedCall(PhoneListener person, DialogueView view, BiConsumer<String, WatchedCall> register) {
    this.person = person;
    this.view = view;
    this.register = register;
  }

  /** Completes when both sides say that the call is over. */
  CompletableFuture<Void> ended() {
    return CompletableFuture.allOf(phoneEnded, serverEnded);
  }

  /** Prints what still waits to be printed. */
  void close() {
    view.close();
  }

  /** The phone, which is there from the moment the call was placed. */
  PhoneCall phone() {
    return placed.join();
  }

  Optional<CallEnd> phoneEnd() {
    return Optional.ofNullable(phoneEnded.getNow(null));
  }

  Optional<EndReason> serverEnd() {
    return Optional.ofNullable(serverEnded.getNow(null));
  }

  /** How much of its speech the server believes was heard. */
  long heardByServersCountMs() {
    return heardByServersCountMs.get();
  }

  /** How often the caller's words were understood. */
  int callerSaid() {
    return callerSaid.get();
  }

  /** Something happens besides. */
  void note(String what) {
    view.serverDid(nowMs(), what);
  }

  /** How often the server was asked to run a function. */
  int toolCalls() {
    return toolCalls.get();
  }

  /** How often it handed over what that gave. */
  int toolAnswers() {
    return toolAnswers.get();
  }

  /** How long its own queues took of each answer, where it measures that. */
  List<Long> queuedMs() {
    return List.copyOf(queuedMs);
  }

  @Override
  public void placed(PhoneCall call) {
    register.accept(call.callSid(), this);
    placed.complete(call);
    person.placed(call);
  }

  @Override
  public void streamStarted() {
    streamOffsetMs.set(nowMs());
    person.streamStarted();
  }

  @Override
  public void hearing(String textSoFar) {
    view.agentSpeaks();
    sentences
        .heard(textSoFar, nowMs())
        .ifPresent(piece -> view.agentSaid(piece.atMs(), piece.text()));
    person.hearing(textSoFar);
  }

  @Override
  public void heard(Heard utterance) {
    if (utterance.source() == Heard.Source.VERB) {
      long atMs = streamOffsetMs.get() + utterance.startMs();
      view.serverDid(atMs, "has the network say: " + utterance.text());
    }
    sentences
        .finish()
        .ifPresentOrElse(piece -> view.agentSaid(piece.atMs(), piece.text()), view::agentStopped);
    person.heard(utterance);
  }

  @Override
  public void said(Said done) {
    String text = done.kind() == Said.Kind.COUGH ? "(coughs)" : done.text();
    view.callerSaid(streamOffsetMs.get() + done.startMs(), text);
    person.said(done);
  }

  @Override
  public void ended(CallEnd end) {
    person.ended(end);
    phoneEnded.complete(end);
  }

  /** The server tells something of this call. */
  void observed(CallNews news) {
    if (news instanceof CallNews.FloorChanged floor) {
      view.callerSpeaks(CALLER_HAS_FLOOR.contains(floor.to()));
    } else if (news instanceof CallNews.AgentSaid said) {
      heardByServersCountMs.addAndGet(said.item().heardMs());
    } else if (news instanceof CallNews.CallerSaid) {
      callerSaid.incrementAndGet();
    } else if (news instanceof CallNews.ToolRequested) {
      toolCalls.incrementAndGet();
    } else if (news instanceof CallNews.ToolAnswered) {
      toolAnswers.incrementAndGet();
    } else if (news instanceof CallNews.Measured measured && measured.name().equals(QUEUED)) {
      queuedMs.add(measured.millis());
    } else if (news instanceof CallNews.Ended ended) {
      serverEnded.complete(ended.reason());
    }
    NewsWording.of(news).ifPresent(text -> view.serverDid(nowMs(), text));
  }

  private long nowMs() {
    return (System.nanoTime() - placedAt) / NANOS_PER_MS;
  }
}
