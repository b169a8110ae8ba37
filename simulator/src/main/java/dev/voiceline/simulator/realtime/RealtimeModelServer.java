package dev.voiceline.simulator.realtime;

import dev.voiceline.core.time.SystemTime;
import dev.voiceline.simulator.realtime.Faults.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.handshake.ClientHandshake;

/**
 * A realtime model service on a free port of the loopback interface. It speaks OpenAI's GA Realtime
 * events for audio conversations in G.711 mu-law or 24 kHz PCM; what it says and understands is
 * tones. Each connection has a session and a log of its own. MCP tools, transcription sessions and
 * A-law are refused. Safe for use by any thread.
 */
public final class RealtimeModelServer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final int STOP_MS = 2_000;
  private static final int UNAVAILABLE = 503;

  private final RealtimeSettings settings;
  private final SystemTime time = new SystemTime();
  private final List<ConnectionLog> connections = new ArrayList<>();
  private final Scripts scripts;
  private final ResponseBudget budget;
  private final ModelSocketServer server = new ModelSocketServer(new Reception());
  private final int port;
  private volatile Outage outage = Outage.NONE;

  /** With everything as standard. */
  public RealtimeModelServer() {
    this(RealtimeSettings.standard());
  }

  /**
   * Listens at once.
   *
   * @throws IllegalStateException when it cannot
   */
  public RealtimeModelServer(RealtimeSettings settings) {
    this.settings = settings;
    this.scripts = new Scripts(settings.faults());
    this.budget = new ResponseBudget(settings.limits().responsesPerMinute());
    server.start();
    port = bound();
  }

  /** The address to connect to, without the query. */
  public URI uri() {
    return URI.create("ws://127.0.0.1:" + port + settings.door().path());
  }

  /** From now on everybody who knocks is treated like this; who is in stays. */
  public void outage(Outage how) {
    outage = how;
  }

  /** Breaks every connection there is, without a farewell. */
  public void dropAll() {
    server.dropAll();
  }

  /** The connections so far, refused ones too, in the order of their arrival. */
  public List<ConnectionLog> connections() {
    synchronized (connections) {
      return List.copyOf(connections);
    }
  }

  /**
   * Waits for a connection.
   *
   * @param number counted from 1
   * @return empty when there are not as many within that time
   */
  public Optional<ConnectionLog> awaitConnection(int number, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (connections) {
      while (connections.size() < number) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return Optional.empty();
        }
        connections.wait(left);
      }
      return Optional.of(connections.get(number - 1));
    }
  }

  /** Forgets the logs of all connections so far; the next one is counted from 1. */
  public void forget() {
    synchronized (connections) {
      connections.clear();
      scripts.forget();
    }
  }

  /** Closes all sockets and ends all threads. May be called more than once. */
  @Override
  public void close() {
    time.close();
    try {
      server.stop(STOP_MS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private int bound() {
    try {
      return server.port().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          "interrupted while the model server was starting", interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      close();
      throw new IllegalStateException("the model server cannot listen on 127.0.0.1", failed);
    }
  }

  /** Lets clients in, one at a time. */
  private final class Reception implements ModelSocketServer.Sessions {
    @Override
    public Admission admit(ClientHandshake handshake) {
      Admission admission = Admission.of(handshake, settings.door());
      synchronized (connections) {
        ConnectionLog log = new ConnectionLog(connections.size() + 1, Admission.caller(handshake));
        connections.add(log);
        connections.notifyAll();
        scripts.assign(log);
        return refusal(log).orElse(admission).numbered(log.number());
      }
    }

    @Override
    public RealtimeSession open(Admission admission, Peer peer) {
      ConnectionLog log = log(admission);
      return new RealtimeSession(
          settings, admission.model(), scripts.of(log), budget, log, peer, time, time);
    }

    /** Who was let in before everything was forgotten has a log that nobody reads. */
    private ConnectionLog log(Admission admission) {
      List<ConnectionLog> known = connections();
      int number = admission.number();
      return number <= known.size()
          ? known.get(number - 1)
          : new ConnectionLog(number, Optional.empty());
    }

    private Optional<Admission> refusal(ConnectionLog log) {
      return switch (outage) {
        case REFUSES -> Optional.of(Admission.refused(UNAVAILABLE));
        case DROPS -> Optional.of(Admission.refused(HandshakeDraft.NO_ANSWER));
        case NONE ->
            scripts.of(log).stream()
                .filter(fault -> fault.moment() instanceof Moment.Opening)
                .map(Fault::mishap)
                .filter(Mishap.RefuseHandshake.class::isInstance)
                .map(mishap -> Admission.refused(((Mishap.RefuseHandshake) mishap).status()))
                .findFirst();
      };
    }
  }
}
