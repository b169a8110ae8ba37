package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.socket.SocketClosed;
import dev.voiceline.core.socket.SocketConnector;
import dev.voiceline.core.socket.SocketConnector.Connecting;
import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.socket.SocketRequest;
import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.StallWatch;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.nio.ByteBuffer;
import java.util.Optional;

/** One multi-context socket, with a context for each speech. */
final class SocketWay implements Way {
  /** A normal end. */
  private static final int NORMAL = 1000;

  private final ClientMessages messages;
  private final ElevenLabsNames names;
  private final VoiceLimits limits;
  private final Timers timers;
  private final SerialTasks turns;
  private final Listener listener;
  private final StallWatch stall;
  private final Contexts contexts = new Contexts();
  private Connecting attempt = () -> {};
  private Optional<Socket> socket = Optional.empty();
  private Alarm keepAlive = () -> {};
  private boolean worked;
  private boolean over;

  SocketWay(
      ClientMessages messages,
      ElevenLabsNames names,
      VoiceLimits limits,
      Clock clock,
      Timers timers,
      SerialTasks turns,
      Listener listener) {
    this.messages = messages;
    this.names = names;
    this.limits = limits;
    this.timers = timers;
    this.turns = turns;
    this.listener = listener;
    this.stall =
        new StallWatch(clock, timers, limits.silence(), contexts::owed, turns, this::stalled);
  }

  void connect(SocketConnector sockets, SocketRequest request) {
    attempt = sockets.connect(request, new InTurn());
  }

  @Override
  public void attend(Speech speech) {
    Optional<Context> known = contexts.of(speech);
    if (over || known.filter(Context::isClosed).isPresent()) {
      return;
    }
    if (known.isEmpty() && !speech.hasUnsentWords()) {
      finishIfEnded(speech);
      return;
    }
    if (known.isEmpty() && !contexts.hasRoom()) {
      return;
    }
    Context context = known.orElseGet(() -> begin(Optional.of(speech)));
    sendText(context, speech);
    if (speech.isEnded()) {
      send(messages.flush(context.id()));
      send(messages.close(context.id()));
      context.close();
      stall.expect();
    }
  }

  /** Whatever was sent has come back already. */
  private void finishIfEnded(Speech speech) {
    if (speech.isEnded()) {
      listener.generated(speech);
    }
  }

  private void sendText(Context context, Speech speech) {
    Optional<String> piece = speech.take(ElevenLabs.LONGEST_PIECE);
    while (piece.isPresent()) {
      send(messages.text(context.id(), piece.get()));
      piece = speech.take(ElevenLabs.LONGEST_PIECE);
    }
  }

  private Context begin(Optional<Speech> speech) {
    Context context = contexts.open(speech);
    send(messages.opening(context.id()));
    return context;
  }

  @Override
  public void cancel(Speech speech) {
    contexts
        .of(speech)
        .ifPresent(
            context -> {
              if (!context.isClosed()) {
                send(messages.close(context.id()));
              }
              context.cancel(
                  timers.after(limits.lingering(), () -> turns.execute(() -> forget(context))));
            });
  }

  @Override
  public void close() {
    socket.ifPresent(
        open -> {
          if (open.isOpen()) {
            open.sendText(messages.closeSocket());
          }
        });
    end();
  }

  private void end() {
    over = true;
    keepAlive.cancel();
    stall.stop();
    contexts.leave();
    socket.ifPresentOrElse(open -> open.close(NORMAL, ""), () -> attempt.cancel());
  }

  private void opened(Socket open) {
    if (over) {
      open.close(NORMAL, "");
      return;
    }
    socket = Optional.of(open);
    armKeepAlive();
    listener.open(this);
  }

  private void received(ServerMessage message) {
    if (over) {
      return;
    }
    stall.heard();
    if (message.error().isPresent()) {
      complained(message, ErrorMeaning.of(message.error().get(), names));
      return;
    }
    Optional<Context> context = contexts.find(message.context());
    context.ifPresent(known -> spoken(known, message));
    if (message.last()) {
      context.ifPresent(this::ended);
    }
  }

  private void spoken(Context context, ServerMessage message) {
    byte[] audio = message.audio();
    context.arrived(audio.length);
    context
        .speech()
        .ifPresent(
            speech -> {
              if (audio.length > 0) {
                worked = true;
                listener.audio(speech, audio);
              }
              message
                  .alignment()
                  .ifPresent(
                      alignment ->
                          listener.aligned(
                              speech, alignment, context.shiftMs(alignment, audio.length)));
            });
  }

  private void ended(Context context) {
    contexts.remove(context);
    Optional<Speech> speech = context.speech();
    if (context.isClosed()) {
      speech.ifPresent(listener::generated);
    } else if (speech.filter(Speech::owesWords).isPresent()) {
      lost(Failures.contextEnded());
      return;
    }
    listener.room();
  }

  private void forget(Context context) {
    if (contexts.remove(context) && !over) {
      listener.room();
    }
  }

  private void complained(ServerMessage message, ConversationFailure failure) {
    if (Failures.ends(failure)) {
      lost(failure);
      return;
    }
    Optional<Speech> speech = contexts.named(message.context()).flatMap(Context::speech);
    if (speech.isEmpty()) {
      listener.complained(failure);
    } else {
      cancel(speech.get());
      listener.refused(speech.get(), failure);
    }
  }

  private void stalled() {
    lost(Failures.stalled(limits.silence()));
  }

  private void closed(SocketClosed end) {
    if (!over) {
      lost(EndMeaning.of(end, worked, names));
    }
  }

  private void lost(ConversationFailure failure) {
    end();
    listener.lost(this, failure);
  }

  private void armKeepAlive() {
    keepAlive = timers.after(limits.keepAliveEvery(), () -> turns.execute(this::keepAlive));
  }

  /** A keep-alive needs a context that has begun, or it would be taken for a first message. */
  private void keepAlive() {
    if (over) {
      return;
    }
    if (contexts.open().isEmpty() && contexts.hasRoom()) {
      begin(Optional.empty());
    } else {
      contexts.open().forEach(context -> send(messages.keepAlive(context.id())));
    }
    armKeepAlive();
  }

  private void send(String message) {
    socket.ifPresent(open -> open.sendText(message));
  }

  /** What the socket brings, in order and in turn. */
  private final class InTurn implements SocketListener {
    /** So many messages wait only when whoever is told of them is stuck. */
    private static final int MOST_WAITING = 10_000;

    @Override
    public void opened(Socket open) {
      turns.execute(() -> SocketWay.this.opened(open));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException when far too much waits; that closes the socket
     */
    @Override
    public void text(String message) {
      if (turns.backlog() > MOST_WAITING) {
        throw new IllegalStateException("too many messages wait for the voice");
      }
      ServerMessageReader.read(message)
          .ifPresent(read -> turns.execute(() -> SocketWay.this.received(read)));
    }

    @Override
    public void binary(ByteBuffer message) {}

    @Override
    public void closed(SocketClosed end) {
      turns.execute(() -> SocketWay.this.closed(end));
    }
  }
}
