package dev.voiceline.adapters.mcp;

import dev.voiceline.core.time.Timers;
import dev.voiceline.core.tool.Tool;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The connection with one server, kept for all calls: opened anew when it is lost, and asked from
 * time to time whether it still stands, so that no caller has to find out. Safe for use by any
 * thread.
 */
final class ServerLink {
  private static final Duration ASKED_EVERY = Duration.ofSeconds(30);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final McpServer server;
  private final Timers timers;
  private final McpWatcher watcher;
  private final Transports transports;
  private Optional<Session> session = Optional.empty();
  private Optional<Timers.Alarm> alarm = Optional.empty();
  private Duration pause = FIRST_PAUSE;
  private String lastWarning = "";
  private int underWay;
  private boolean closed;
  private volatile List<Tool> tools = List.of();

  ServerLink(McpServer server, Timers timers, McpWatcher watcher) {
    this.server = server;
    this.timers = timers;
    this.watcher = watcher;
    this.transports = new Transports(server);
  }

  synchronized void open() {
    if (closed) {
      return;
    }
    Session opening = new Session(server, transports.open(), this::changed);
    session = Optional.of(opening);
    opening
        .start()
        .subscribe(
            found -> up(opening, new Offer(server, this, found)), broken -> down(opening, broken));
  }

  List<Tool> tools() {
    return tools;
  }

  /** Runs a tool on the server; fails when the server is not there or does not answer. */
  CompletionStage<CallToolResult> call(CallToolRequest request) {
    Session used;
    synchronized (this) {
      if (session.isEmpty() || !session.get().isReady()) {
        return CompletableFuture.failedFuture(new ServerGone());
      }
      used = session.get();
      underWay++;
    }
    return used.call(request).whenComplete((result, broken) -> over(used, broken));
  }

  /** An answer of the server's own, even a refusal, shows that it is there. */
  private void over(Session which, @Nullable Throwable broken) {
    synchronized (this) {
      underWay--;
    }
    if (broken != null && !(LinkTrouble.cause(broken) instanceof McpError)) {
      ask(which);
    }
  }

  private synchronized void up(Session which, Offer offer) {
    if (!isCurrent(which)) {
      return;
    }
    tools = offer.tools();
    pause = FIRST_PAUSE;
    lastWarning = "";
    watcher.info(
        "MCP server %s is connected at %s; tools offered: %d."
            .formatted(server.name(), server.address().place(), tools.size()));
    offer.remarks().forEach(watcher::warn);
    set(ASKED_EVERY, () -> ask(which));
  }

  /** The server says that it has other tools now: calls that begin later get those. */
  private synchronized void changed(Session which, List<McpSchema.Tool> found) {
    if (isCurrent(which)) {
      Offer offer = new Offer(server, this, found);
      tools = offer.tools();
      watcher.info(
          "MCP server %s has other tools now; offered: %d.".formatted(server.name(), tools.size()));
      offer.remarks().forEach(watcher::warn);
    }
  }

  private synchronized void down(Session which, Throwable broken) {
    if (!isCurrent(which)) {
      return;
    }
    which.closing().subscribe();
    session = Optional.empty();
    tools = List.of();
    String warning = LinkTrouble.sentence(server, broken);
    if (!warning.equals(lastWarning)) {
      watcher.warn(warning);
      lastWarning = warning;
    }
    set(pause, this::open);
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  /** Not while a tool runs: a server that does one thing at a time would seem to be gone. */
  private void ask(Session which) {
    synchronized (this) {
      if (underWay > 0) {
        set(ASKED_EVERY, () -> ask(which));
        return;
      }
    }
    which
        .ping(ANSWERS_WITHIN)
        .subscribe(pong -> {}, broken -> answered(which, broken), () -> answered(which, null));
  }

  private synchronized void answered(Session which, @Nullable Throwable broken) {
    if (broken != null && !(LinkTrouble.cause(broken) instanceof McpError)) {
      down(which, broken);
    } else if (isCurrent(which)) {
      set(ASKED_EVERY, () -> ask(which));
    }
  }

  private boolean isCurrent(Session which) {
    return !closed && session.filter(each -> each == which).isPresent();
  }

  private void set(Duration after, Runnable task) {
    alarm.ifPresent(Timers.Alarm::cancel);
    if (closed) {
      return;
    }
    alarm = Optional.of(timers.after(after, task));
  }

  /** Ends it for good; the end is over when what comes back is. */
  Mono<Void> close() {
    Optional<Session> last;
    synchronized (this) {
      closed = true;
      last = session;
      session = Optional.empty();
      tools = List.of();
      alarm.ifPresent(Timers.Alarm::cancel);
    }
    return last.map(Session::closing).orElseGet(Mono::empty);
  }

  /** There is no connection with the server at the moment. */
  static final class ServerGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ServerGone() {
      super("the server is not connected");
    }
  }
}
