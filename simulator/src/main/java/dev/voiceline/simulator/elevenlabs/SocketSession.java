package dev.voiceline.simulator.elevenlabs;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.core.time.Timers.Alarm;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** One multi-context socket. */
final class SocketSession {
  private static final int MOST_CONTEXTS = 5;
  private static final int POLICY = 1008;
  private static final int NORMAL = 1000;

  /** Characters after which it generates by itself, unless it is told to do so at once. */
  private static final int SCHEDULE = 120;

  private final ServiceSettings settings;
  private final SocketMishap mishap;
  private final SocketLog log;
  private final Peer peer;
  private final Clock clock;
  private final Timers timers;
  private final BooleanSupplier held;
  private final Outbound outbound;
  private final boolean auto;
  private final Duration inactivity;
  private final Map<String, LiveContext> contexts = new LinkedHashMap<>();
  private Alarm idle = () -> {};
  private long sentMs;
  private boolean complained;
  private boolean over;

  /** The client's end. */
  interface Peer {
    void send(String text);

    void close(int code, String reason);

    void drop();
  }

  SocketSession(
      ServiceSettings settings,
      SocketMishap mishap,
      Door door,
      SocketLog log,
      Peer peer,
      Clock clock,
      Timers timers,
      BooleanSupplier held) {
    this.settings = settings;
    this.mishap = mishap;
    this.log = log;
    this.peer = peer;
    this.clock = clock;
    this.timers = timers;
    this.held = held;
    this.outbound = new Outbound(settings, door.isTrue("sync_alignment"));
    this.auto = door.isTrue("auto_mode");
    this.inactivity = inactivity(door, settings);
  }

  synchronized void opened(Door door) {
    String model = door.query().getOrDefault("model_id", "");
    if (model.startsWith("eleven_v3") || model.startsWith("eleven_v4")) {
      refuse("unsupported_model", "This model is not available here.");
    } else {
      watchIdle();
    }
  }

  synchronized void received(String json) {
    if (over) {
      return;
    }
    log.received(json);
    watchIdle();
    Inbound.read(json)
        .ifPresentOrElse(
            this::received, () -> refuse("invalid_message", "That message cannot be read."));
  }

  synchronized void closed(int code) {
    over = true;
    idle.cancel();
    log.closed(code);
  }

  private void received(Inbound message) {
    if (message.closeSocket()) {
      end(NORMAL, "");
      return;
    }
    LiveContext known = contexts.get(message.context());
    boolean only = message.text().isEmpty();
    if (known == null && only) {
      return;
    }
    if (known == null && contexts.size() >= MOST_CONTEXTS) {
      refuse("max_active_conversations", "Maximum simultaneous contexts exceeded (5).");
      return;
    }
    LiveContext context = known == null ? open(message) : known;
    boolean changed = !message.settings().isEmpty() && known != null;
    if (changed && !message.settings().equals(context.setUp())) {
      refuse("invalid_settings", "Settings cannot be changed within a context.");
      return;
    }
    message.text().filter(text -> !text.isBlank()).ifPresent(text -> say(context, text));
    if (over) {
      return;
    }
    if (message.flush()) {
      context.generate(true, settings.chunkMs());
    }
    if (message.closeContext()) {
      context.close();
    }
    run(context);
  }

  private LiveContext open(Inbound first) {
    LiveContext context = new LiveContext(first.context(), first.settings());
    contexts.put(context.id(), context);
    log.contexts(contexts.size());
    log.text(context.id(), "");
    return context;
  }

  private void say(LiveContext context, String text) {
    log.text(context.id(), text);
    log.said(context.id(), text, clock.millis());
    if (mishap instanceof SocketMishap.Closed closed) {
      end(closed.code(), closed.reason());
      return;
    }
    if (mishap instanceof SocketMishap.Complaint complaint && !complained) {
      complained = true;
      log.refused(complaint.error());
      peer.send(outbound.complaint(complaint.error(), context.id()));
      return;
    }
    if (!context.isClosed()) {
      context.buffer(text);
      if (auto || context.buffered() >= SCHEDULE) {
        context.generate(false, settings.chunkMs());
      }
    }
  }

  private void run(LiveContext context) {
    if (!(mishap instanceof SocketMishap.Silent) && context.startRunning()) {
      timers.after(settings.pace(), () -> step(context));
    }
  }

  private synchronized void step(LiveContext context) {
    if (over) {
      return;
    }
    if (held.getAsBoolean()) {
      timers.after(settings.pace(), () -> step(context));
      return;
    }
    context
        .next()
        .ifPresentOrElse(
            chunk -> {
              send(context, chunk);
              timers.after(settings.pace(), () -> step(context));
            },
            () -> drained(context));
  }

  private void send(LiveContext context, LiveContext.Chunk chunk) {
    if (mishap instanceof SocketMishap.Dropped dropped && sentMs >= dropped.afterMs()) {
      over = true;
      peer.drop();
      return;
    }
    sentMs += chunk.millis();
    long base = settings.base() == TimeBase.CONTEXT ? chunk.fromMs() : 0;
    if (settings.whims().contains(Whim.GARBAGE)) {
      peer.send("{\"type\":\"flush_done\"}");
      peer.send("{\"audio\":17,\"alignment\":[],\"isFinal\":\"no\",\"contextId\":{}}");
      peer.send("{broken");
      peer.send("[]");
    }
    if (outbound.alignsFirst()) {
      peer.send(outbound.alignment(context.id(), chunk.words(), base));
    }
    log.audio(context.id(), chunk.millis(), clock.millis());
    peer.send(outbound.audio(context.id(), chunk.audio(), chunk.words(), base));
  }

  private void drained(LiveContext context) {
    context.pause();
    if (context.isClosed()) {
      contexts.remove(context.id());
      peer.send(outbound.last(context.id()));
    }
  }

  /** Says something out of the blue. */
  synchronized void say(String json) {
    if (!over) {
      peer.send(json);
    }
  }

  private void refuse(String word, String sentence) {
    log.refused(word);
    peer.send(Outbound.error(word, sentence, POLICY));
    end(POLICY, word);
  }

  private void end(int code, String reason) {
    over = true;
    idle.cancel();
    peer.close(code, reason);
  }

  private void watchIdle() {
    idle.cancel();
    idle = timers.after(inactivity, this::idleTooLong);
  }

  private synchronized void idleTooLong() {
    if (!over) {
      refuse("input_timeout_exceeded", "Nothing came for too long.");
    }
  }

  private static Duration inactivity(Door door, ServiceSettings settings) {
    String asked = door.query().getOrDefault("inactivity_timeout", "20");
    Duration wanted =
        asked.matches("\\d{1,4}")
            ? Duration.ofSeconds(Long.parseLong(asked))
            : ServiceSettings.LONGEST_INACTIVITY;
    return wanted.compareTo(settings.inactivity()) < 0 ? wanted : settings.inactivity();
  }
}
