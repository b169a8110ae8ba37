package dev.voiceline.simulator.chat;

import dev.voiceline.simulator.brain.AgentBrain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A chat model on a loopback port of its own: Chat Completions and the Responses API, streamed. Its
 * brain is the agent of the demo. Safe for use by any thread; close it to free the port and the
 * threads, of which each connection has one.
 */
public final class ChatModelServer implements AutoCloseable {
  private static final Duration LONGEST_HANG = Duration.ofSeconds(60);

  private final AgentBrain brain;
  private final ServerSocket listening;
  private final Queue<Treatment> next = new ConcurrentLinkedQueue<>();
  private final ServedLog served = new ServedLog();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final AtomicInteger hangUps = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile Optional<String> key = Optional.empty();
  private volatile Treatment usual = new Treatment.Answered(Set.of());

  /**
   * Listens at once.
   *
   * @param greeting the agent's first words
   */
  public ChatModelServer(String greeting) {
    brain = new AgentBrain(greeting);
    try {
      listening = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    start("chat-model", this::accept);
  }

  /** Only who shows that key is answered. */
  public ChatModelServer lettingIn(String only) {
    key = Optional.of(only);
    return this;
  }

  /** The base of its addresses. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/v1");
  }

  /** How the next requests are treated, one each; those after them as usual. */
  public void next(Treatment... inOrder) {
    next.addAll(Arrays.asList(inOrder));
  }

  /** How requests are treated from now on. */
  public void usually(Treatment treatment) {
    usual = treatment;
  }

  /** Every request so far, the oldest first. */
  public List<Asked> received() {
    return served.all().stream().map(Served::asked).toList();
  }

  /** The same, with when they came and were answered. */
  public List<Served> served() {
    return served.all();
  }

  /** How many answers the other side ended before they were over. */
  public int hangUps() {
    return hangUps.get();
  }

  /** How many connections there were. */
  public int connections() {
    return connections.get();
  }

  /** Breaks every connection. */
  public void dropAll() {
    sockets.forEach(ChatModelServer::end);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        connections.incrementAndGet();
        sockets.add(socket);
        start("chat-model-connection", () -> serve(socket));
      }
    } catch (IOException closed) {
      // The server is closed.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket);
      Optional<Asked> asked = wire.read();
      while (asked.isPresent()) {
        if (!answer(wire, asked.get())) {
          return;
        }
        asked = wire.read();
      }
    } catch (IOException gone) {
      // Whoever asked is gone.
    } finally {
      sockets.remove(socket);
    }
  }

  /** Whether the connection serves on. */
  private boolean answer(Wire wire, Asked asked) throws IOException {
    Treatment planned = next.poll();
    Treatment treatment =
        RequestRules.refusal(asked, key).orElse(planned == null ? usual : planned);
    int number = served.asked(asked);
    if (treatment instanceof Treatment.Refused refused) {
      wire.refuse(refused);
      return true;
    }
    try {
      if (!(treatment instanceof Treatment.NoHeaders)) {
        wire.begin();
      }
      for (Step step : new Steps(brain, asked).of(treatment)) {
        if (step instanceof Step.Write) {
          served.begun(number);
        }
        if (!take(step, wire, isByteByByte(treatment))) {
          return false;
        }
      }
      wire.end();
      return true;
    } catch (IOException ended) {
      hangUps.incrementAndGet();
      throw ended;
    }
  }

  private boolean take(Step step, Wire wire, boolean byteByByte) throws IOException {
    if (step instanceof Step.Write write) {
      byte[] bytes = write.text().getBytes(StandardCharsets.UTF_8);
      int size = byteByByte ? 1 : bytes.length;
      for (int at = 0; at < bytes.length; at += size) {
        wire.write(bytes, at, size);
      }
      return true;
    }
    if (step instanceof Step.Pause pause) {
      wire.pause(pause.length());
      return true;
    }
    if (step instanceof Step.Hang) {
      wire.awaitEnd(LONGEST_HANG);
      hangUps.incrementAndGet();
    }
    return false;
  }

  private static boolean isByteByByte(Treatment treatment) {
    Set<Quirk> quirks =
        treatment instanceof Treatment.Answered answered
            ? answered.quirks()
            : treatment instanceof Treatment.Scripted scripted ? scripted.quirks() : Set.of();
    return quirks.contains(Quirk.BYTE_BY_BYTE);
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private static void end(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() {
    try {
      listening.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      dropAll();
    }
  }
}
