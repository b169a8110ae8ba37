package dev.voiceline.adapters.openai;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationListener;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Interruption;
import dev.voiceline.core.conversation.ReplyId;
import dev.voiceline.core.conversation.UtteranceId;
import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.StallWatch;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import dev.voiceline.core.tool.ToolAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One session with the service, from the first connection to its end. Everything here runs one at a
 * time; only {@link #hear} and {@link #mute} may be called by any thread.
 */
final class Session {
  private enum Phase {
    CONNECTING,
    OPENED,
    CONFIRMING,
    READY,
    OVER
  }

  private final OpenAiSettings settings;
  private final Provider provider;
  private final Revisions revisions;
  private final ConversationListener listener;
  private final Timers timers;
  private final SerialTasks turns;
  private final Uplink uplink = new Uplink();
  private final ClientEvents events = new ClientEvents();
  private final CallerItems callerItems = new CallerItems();
  private final List<Runnable> early = new ArrayList<>();
  private final CallerAudio callerAudio;
  private final ReplyGate gate;
  private final Speech speech;
  private final ToolDesk tools;
  private final StallWatch watch;
  private final ErrorMeaning errors;
  private final EndMeaning ends;
  private Phase phase = Phase.CONNECTING;
  private Alarm confirmBound = () -> {};
  private String settingsEventId = "";

  Session(
      OpenAiSettings settings,
      Revisions revisions,
      ConversationListener listener,
      Clock clock,
      Timers timers,
      SerialTasks turns) {
    this.settings = settings;
    this.provider = settings.account().provider();
    this.revisions = revisions;
    this.listener = listener;
    this.timers = timers;
    this.turns = turns;
    SessionLimits limits = settings.limits();
    callerAudio = new CallerAudio(AudioFormat.PCMU_8K.bytes(limits.holdCaller().toMillis()));
    ReplyRequest requests = new ReplyRequest(revisions::brief);
    gate = new ReplyGate(listener, events, requests, this::request);
    speech = new Speech(gate, listener, events, uplink::send);
    tools = new ToolDesk(revisions.brief());
    watch = new StallWatch(clock, timers, limits.stallAfter(), gate::isOwed, turns, this::stalled);
    errors = new ErrorMeaning(settings);
    ends = new EndMeaning(settings, errors);
  }

  void connect(Supplier<Connecting> attempt) {
    if (phase == Phase.OVER) {
      return;
    }
    try {
      uplink.attempt(attempt.get());
    } catch (IllegalArgumentException unusable) {
      end(Optional.of(Failures.badAddress(provider)));
    }
  }

  void opened(Socket socket) {
    uplink.opened(socket);
    if (phase == Phase.OVER) {
      uplink.close();
      return;
    }
    phase = Phase.OPENED;
    confirmBound =
        timers.after(settings.limits().confirmWithin(), () -> turns.execute(this::unconfirmed));
  }

  void closed(SocketClosed end) {
    end(Optional.of(ends.of(end)));
  }

  /** Something arrived, whatever it is. */
  void heardFrom() {
    watch.heard();
  }

  boolean isOver() {
    return phase == Phase.OVER;
  }

  /** The service has made the session; our settings follow. */
  void created() {
    if (phase == Phase.OPENED) {
      phase = Phase.CONFIRMING;
      ClientEvent update = events.sessionUpdate(revisions.whole());
      settingsEventId = update.id();
      uplink.send(update);
    }
  }

  /**
   * The service says what the settings are now. Audio in another format would be noise to both,
   * also when an update in mid-call has changed it.
   */
  void confirmed(String inputFormat, String outputFormat) {
    boolean first = phase == Phase.CONFIRMING;
    boolean untold = inputFormat.isEmpty() && outputFormat.isEmpty();
    if (!first && (phase != Phase.READY || untold)) {
      return;
    }
    String ours = SessionConfiguration.FORMAT;
    if (!inputFormat.equals(ours) || !outputFormat.equals(ours)) {
      end(Optional.of(Failures.wrongFormats(provider, inputFormat, outputFormat)));
    } else if (first) {
      begin();
    } else {
      revisions.confirmed();
    }
  }

  private void begin() {
    confirmBound.cancel();
    phase = Phase.READY;
    HistorySeeds.of(revisions.brief().history())
        .forEach(item -> uplink.send(events.createItem(item)));
    callerAudio.flowTo(audio -> uplink.send(AudioAppend.of(audio)));
    listener.ready();
    early.forEach(Runnable::run);
    early.clear();
    gate.open();
    long dropped = callerAudio.droppedBytes();
    if (dropped > 0) {
      listener.failed(Failures.audioDropped(AudioFormat.PCMU_8K.millis(dropped)));
    }
  }

  /** An error of the service. */
  void refused(ServerError error) {
    if (gate.settles(error)) {
      return;
    }
    failed(meaning(error), () -> gate.refused(error));
  }

  private ConversationFailure meaning(ServerError error) {
    boolean answersSettings =
        error.eventId().isEmpty()
            ? ErrorMeaning.concernsSettings(error)
            : error.eventId().equals(settingsEventId);
    if (phase == Phase.CONFIRMING && answersSettings) {
      return errors.ofSettings(error);
    }
    if (revisions.refused(error)) {
      tools.offers(revisions.brief().tools());
      return errors.ofRevision(error);
    }
    return gate.isAskedBy(error) ? errors.ofReply(error) : errors.of(error);
  }

  /** A reply of the service is over, perhaps because it failed. */
  void replyDone(ServerEvent.ReplyDone done) {
    Runnable end = () -> speech.ended(done);
    done.error().ifPresentOrElse(error -> failed(errors.ofReply(error), end), end);
  }

  /** A message of the service was none. */
  void garbled() {
    listener.failed(Failures.garbled(provider));
  }

  /**
   * Tells a failure and then the end of the reply that it concerns, since whoever asks for the
   * reply again must know by then how long to wait. After a failure that ends the session nothing
   * may be told, so there the reply comes first.
   */
  private void failed(ConversationFailure failure, Runnable replyEnd) {
    if (Failures.ends(failure)) {
      replyEnd.run();
      end(Optional.of(failure));
    } else {
      listener.failed(failure);
      replyEnd.run();
    }
  }

  Speech speech() {
    return speech;
  }

  ToolDesk tools() {
    return tools;
  }

  /** An item is in the dialogue; it may be one that is not wanted there. */
  void itemAdded(String itemId) {
    callerItems.added(itemId).ifPresent(id -> uplink.send(events.delete(id)));
  }

  void hear(byte[] audio) {
    callerAudio.hear(audio);
  }

  void mute(ReplyId reply) {
    speech.mute(reply);
  }

  void read(String text) {
    onceReady(() -> uplink.send(events.createItem(Items.user(text))));
  }

  /** The agent goes on in another way. Before anything was told it is simply another agent. */
  void revise(Brief next) {
    if (phase == Phase.CONNECTING || phase == Phase.OPENED) {
      revisions.replace(next);
      tools.offers(next.tools());
    } else {
      onceReady(() -> change(next));
    }
  }

  private void change(Brief next) {
    revisions.revise(next, speech.hasSpoken(), events).ifPresent(uplink::send);
    tools.offers(next.tools());
  }

  /** The agent began the dialogue with words that were spoken without the service. */
  void recall(Exchange.AgentSaid words) {
    if (!words.heard().isBlank()) {
      onceReady(() -> uplink.send(events.createFirstItem(Items.assistant(words.heard()))));
    }
  }

  void ask(ReplyWish wish) {
    gate.ask(wish);
  }

  void answer(ToolAnswer answer) {
    onceReady(() -> tools.answered(answer).forEach(item -> uplink.send(events.createItem(item))));
  }

  void interrupted(Interruption interruption) {
    speech.interrupted(interruption);
  }

  void disregard(UtteranceId utterance) {
    callerItems.disregard(utterance).ifPresent(id -> uplink.send(events.delete(id)));
  }

  /** Ends it once; the listener is told why, if there is a reason, and that it is over. */
  void end(Optional<ConversationFailure> reason) {
    if (phase == Phase.OVER) {
      return;
    }
    phase = Phase.OVER;
    confirmBound.cancel();
    watch.stop();
    callerAudio.stop();
    early.clear();
    uplink.close();
    try {
      reason.ifPresent(listener::failed);
    } finally {
      listener.closed();
    }
  }

  private void onceReady(Runnable task) {
    if (phase == Phase.READY) {
      task.run();
    } else {
      early.add(task);
    }
  }

  private void request(ClientEvent request) {
    uplink.send(request);
    watch.expect();
  }

  private void stalled() {
    end(Optional.of(Failures.stalled(provider, settings.limits().stallAfter())));
  }

  private void unconfirmed() {
    if (phase == Phase.OPENED || phase == Phase.CONFIRMING) {
      end(Optional.of(Failures.unconfirmed(provider, settings.limits().confirmWithin())));
    }
  }
}
