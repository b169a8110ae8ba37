package dev.voiceline.server.composition;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.runtime.Calls;
import dev.voiceline.server.carrier.NextVerbs;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.http.Ports;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running server. Several may run in one process; none leaves a thread or socket behind when it
 * is closed. Safe for use by any thread.
 */
public final class VoiceServer implements AutoCloseable {
  private final ServerSettings settings;
  private final Ports ports;
  private final Calls calls;
  private final NextVerbs next;
  private final boolean handsOn;
  private final Deque<AutoCloseable> opened;
  private final AtomicBoolean closed = new AtomicBoolean();

  VoiceServer(
      ServerSettings settings,
      Ports ports,
      Calls calls,
      NextVerbs next,
      boolean handsOn,
      Deque<AutoCloseable> opened) {
    this.settings = settings;
    this.ports = ports;
    this.calls = calls;
    this.next = next;
    this.handsOn = handsOn;
    this.opened = opened;
  }

  /**
   * Starts a server that logs to the standard output.
   *
   * @throws dev.voiceline.server.http.PortUnavailable when a port cannot be had
   * @throws dev.voiceline.server.store.StoreUnavailable when what is to be kept cannot be
   */
  public static VoiceServer start(ServerSettings settings) {
    return with(settings).start();
  }

  /** For a server that logs or talks otherwise. */
  public static VoiceServerBuilder with(ServerSettings settings) {
    return new VoiceServerBuilder(settings);
  }

  /** What it was told. */
  public ServerSettings settings() {
    return settings;
  }

  /** The port of webhooks, health and media sockets. */
  public int httpPort() {
    return ports.httpPort();
  }

  /** The port of media sockets and health. */
  public int mediaPort() {
    return ports.mediaPort();
  }

  /** The calls that it serves. */
  public Calls calls() {
    return calls;
  }

  /**
   * Takes no more calls and waits for those under way.
   *
   * @return whether the last one ended in time
   */
  public boolean drain(Duration within) {
    return ends(calls.drain(), within);
  }

  /**
   * Takes no more calls, ends those under way, and goes on answering webhooks until the carrier has
   * asked what comes next for each: a call whose question finds no server stays up without a word.
   *
   * @return whether the carrier was told about all of them in time
   */
  public boolean endCalls(Duration within) {
    CompletionStage<Void> drained = calls.drain();
    hangUpAll();
    // What comes next for a call is noted before the call is over.
    return ends(drained.thenCompose(over -> next.allTold()), within);
  }

  /** Whether calls under way can go on elsewhere, or here after the next start. */
  public boolean handsOn() {
    return handsOn;
  }

  /**
   * Has the calls under way go on elsewhere, or ends them where that is not possible. Goes on
   * answering webhooks until the carrier has asked what comes next for each.
   *
   * @return whether the carrier was told about all of them in time
   */
  public boolean leaveCalls(Duration within) {
    if (!handsOn) {
      return endCalls(within);
    }
    CompletionStage<Void> drained = calls.drain();
    calls.live().forEach(calls::handOver);
    return ends(drained.thenCompose(over -> next.allTold()), within);
  }

  private void hangUpAll() {
    for (CallId call : calls.live()) {
      calls.hangUp(call);
    }
  }

  private static boolean ends(CompletionStage<Void> stage, Duration within) {
    try {
      stage.toCompletableFuture().get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException stillTalking) {
      return false;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a drain does not fail", impossible);
    }
  }

  /** Ends all calls at once and gives everything back. May be called more than once. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      calls.drain();
      hangUpAll();
      closeAll(opened);
    }
  }

  /** Closes everything, the latest first, whatever becomes of it. */
  static void closeAll(Deque<AutoCloseable> opened) {
    for (AutoCloseable resource : opened) {
      try {
        resource.close();
      } catch (Exception broken) {
        // The rest must be closed all the same.
      }
    }
  }
}
