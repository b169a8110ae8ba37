package dev.voiceline.simulator.elevenlabs;

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
 * ElevenLabs' text to speech on two free ports of the loopback interface, one for sockets and one
 * for requests. What it says is tones, in G.711 mu-law. Safe for use by any thread; close it to
 * free the ports and the threads.
 */
public final class ElevenLabsServer implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final int STOP_MS = 2_000;

  private final ServiceSettings settings;
  private final SystemTime time = new SystemTime();
  private final Queue<SocketMishap> mishaps = new ConcurrentLinkedQueue<>();
  private final List<SocketLog> sockets = new CopyOnWriteArrayList<>();
  private final VoiceSockets server = new VoiceSockets(new Reception());
  private final VoiceRequests requests;
  private final int port;
  private volatile boolean socketsRefused;
  private volatile boolean held;

  /**
   * Listens at once.
   *
   * @throws IllegalStateException when it cannot
   */
  public ElevenLabsServer(ServiceSettings settings) {
    this.settings = settings;
    requests = new VoiceRequests(settings);
    server.start();
    port = bound();
  }

  /** Where the sockets are. */
  public URI socketUri() {
    return URI.create("ws://127.0.0.1:" + port);
  }

  /** Where requests go. */
  public URI httpUri() {
    return URI.create("http://127.0.0.1:" + requests.port());
  }

  /** What goes wrong with the next sockets, one each; those after them are well. */
  public void next(SocketMishap... inOrder) {
    mishaps.addAll(Arrays.asList(inOrder));
  }

  /** What goes wrong with the next requests, one each; those after them are well. */
  public void next(RequestMishap... inOrder) {
    requests.next(Arrays.asList(inOrder));
  }

  /** From now on every handshake is answered with HTTP 503. */
  public void refuseSockets() {
    socketsRefused = true;
  }

  /** From now on every request is answered with HTTP 503. */
  public void refuseRequests() {
    requests.refuseAll();
  }

  /** Whether sockets keep what they have to say to themselves. */
  public void hold(boolean holding) {
    held = holding;
  }

  /** Sends a message out of the blue to every socket. */
  public void say(String json) {
    server.say(json);
  }

  /** Breaks every socket there is, without a farewell. */
  public void dropAll() {
    server.dropAll();
  }

  /** The sockets that were opened, in order. */
  public List<SocketLog> sockets() {
    return List.copyOf(sockets);
  }

  /** The requests that were let in, in order. */
  public List<SpokenRequest> requests() {
    return requests.spoken();
  }

  /** Forgets the logs of all sockets so far. Those that are open go on. */
  public void forget() {
    sockets.clear();
  }

  /** May be called more than once. */
  @Override
  public void close() {
    time.close();
    requests.close();
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
      throw new IllegalStateException("interrupted while the voices were starting", interrupted);
    } catch (ExecutionException | TimeoutException failed) {
      close();
      throw new IllegalStateException("the voices cannot listen on 127.0.0.1", failed);
    }
  }

  /** Lets clients in. */
  private final class Reception implements VoiceSockets.Sessions {
    private static final int UNAVAILABLE = 503;

    @Override
    public VoiceSockets.Visitor admit(Door door) {
      SocketMishap next = mishaps.poll();
      SocketMishap mishap = next == null ? new SocketMishap.None() : next;
      int status = door.refusal(settings).map(Door.Refusal::status).orElse(0);
      if (socketsRefused) {
        status = UNAVAILABLE;
      } else if (mishap instanceof SocketMishap.Refused refused) {
        status = refused.status();
      }
      return new VoiceSockets.Visitor(door, status, mishap);
    }

    @Override
    public SocketSession open(VoiceSockets.Visitor visitor, SocketSession.Peer peer) {
      SocketLog log = new SocketLog(visitor.door().voice(), visitor.door().query());
      sockets.add(log);
      return new SocketSession(
          settings, visitor.mishap(), visitor.door(), log, peer, time, time, () -> held);
    }
  }
}
