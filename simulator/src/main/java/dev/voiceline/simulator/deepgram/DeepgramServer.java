package dev.voiceline.simulator.deepgram;

import dev.voiceline.core.time.SystemTime;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Deepgram on a free port of the loopback interface. It understands tones and speaks tones, in
 * G.711 mu-law. Safe for use by any thread; close it to free the port and the threads.
 */
public final class DeepgramServer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final int STOP_MS = 2_000;

  private final ServiceSettings settings;
  private final SystemTime time = new SystemTime();
  private final Queue<SocketMishap> mishaps = new ConcurrentLinkedQueue<>();
  private final List<SocketLog> logs = new CopyOnWriteArrayList<>();
  private final List<HeldPeer> peers = new CopyOnWriteArrayList<>();
  private final Sockets server = new Sockets(new Reception());
  private final int port;
  private volatile boolean refused;
  private volatile boolean held;

  /**
   * Listens at once.
   *
   * @throws IllegalStateException when it cannot
   */
  public DeepgramServer(ServiceSettings settings) {
    this.settings = settings;
    server.start();
    port = bound();
  }

  /** Where it is. */
  public URI uri() {
    return URI.create("ws://127.0.0.1:" + port);
  }

  /** What goes wrong with the next sockets, one each; those after them are well. */
  public void next(SocketMishap... inOrder) {
    mishaps.addAll(Arrays.asList(inOrder));
  }

  /** From now on every handshake is answered with HTTP 503. */
  public void refuseAll() {
    refused = true;
  }

  /** Whether sockets keep what they have to say to themselves. */
  public void hold(boolean holding) {
    held = holding;
    peers.forEach(peer -> peer.hold(holding));
  }

  /** Sends a message out of the blue to every socket. */
  public void say(String json) {
    peers.forEach(peer -> peer.send(json));
  }

  /** Breaks every socket there is, without a farewell. */
  public void dropAll() {
    server.dropAll();
  }

  /** The sockets that were opened, in order. */
  public List<SocketLog> sockets() {
    return List.copyOf(logs);
  }

  /** Forgets all sockets so far: their logs, and whom to send to. Those that are open go on. */
  public void forget() {
    logs.clear();
    peers.clear();
  }

  /** May be called more than once. */
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
      throw new IllegalStateException("interrupted while the service was starting", interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      close();
      throw new IllegalStateException("the service cannot listen on 127.0.0.1", failed);
    }
  }

  /** Lets clients in. */
  private final class Reception implements Sockets.Sessions {
    private static final int UNAVAILABLE = 503;

    @Override
    public Sockets.Visitor admit(Door door) {
      SocketMishap next = mishaps.poll();
      SocketMishap mishap = next == null ? new SocketMishap.None() : next;
      int status = door.refusal(settings);
      if (refused) {
        status = UNAVAILABLE;
      } else if (mishap instanceof SocketMishap.Refused refusal) {
        status = refusal.status();
      }
      return new Sockets.Visitor(door, status, mishap);
    }

    @Override
    public Session open(Sockets.Visitor visitor, Peer client) {
      Door door = visitor.door();
      SocketLog log = new SocketLog(door.path(), door.query());
      HeldPeer peer = new HeldPeer(client, held, visitor.mishap() instanceof SocketMishap.Silent);
      logs.add(log);
      peers.add(peer);
      Place place = new Place(settings, visitor.mishap(), door, log, peer, time, time);
      return switch (door.path()) {
        case Door.NOVA -> new ListenSession(place, new NovaListener(place));
        case Door.FLUX -> new ListenSession(place, new FluxListener(place));
        default -> new SpeakSession(place);
      };
    }
  }
}
