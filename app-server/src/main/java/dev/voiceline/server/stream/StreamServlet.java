package dev.voiceline.server.stream;

import dev.voiceline.core.socket.SocketListener;
import dev.voiceline.core.time.Timers;
import dev.voiceline.server.carrier.RequestCheck;
import dev.voiceline.server.carrier.ServletRequests;
import dev.voiceline.server.limits.Source;
import dev.voiceline.server.log.Refusals;
import dev.voiceline.server.log.ServerLog;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServlet;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServletFactory;

/** Opens media sockets, each after a check of its handshake: what fails it is never upgraded. */
public final class StreamServlet extends JettyWebSocketServlet {
  private static final long serialVersionUID = 1L;

  /**
   * Above what the media stream passes over as too long, so that one such message does not cost the
   * call.
   */
  private static final long LARGEST_MESSAGE = 256 * 1024;

  private static final int UPGRADE_REQUIRED = 426;
  private static final int TOO_MANY = 429;

  /** Holds whom a request comes from, once its handshake was checked. */
  private static final String SOURCE = "dev.voiceline.source";

  /** The protocol has shorter watches of its own; this one is the last resort. */
  private static final Duration IDLE = Duration.ofSeconds(60);

  private final transient RequestCheck check;
  private final transient SocketLimits limits;
  private final transient Function<Source, SocketListener> listeners;
  private final transient Timers timers;
  private final transient ServerLog log;
  private final transient Refusals refusals;

  /** Every socket gets a listener of its own, which is told whom the socket comes from. */
  public StreamServlet(
      RequestCheck check,
      SocketLimits limits,
      Function<Source, SocketListener> listeners,
      Timers timers,
      ServerLog log,
      Refusals refusals) {
    this.check = check;
    this.limits = limits;
    this.listeners = listeners;
    this.timers = timers;
    this.log = log;
    this.refusals = refusals;
  }

  @Override
  protected void configure(JettyWebSocketServletFactory factory) {
    factory.setIdleTimeout(IDLE);
    factory.setMaxTextMessageSize(LARGEST_MESSAGE);
    factory.setMaxBinaryMessageSize(LARGEST_MESSAGE);
    factory.setMaxFrameSize(LARGEST_MESSAGE);
    factory.setCreator(
        (request, response) -> {
          // The carrier does not compress, and a compressed frame could unfold to any size.
          response.setExtensions(List.of());
          Source source = (Source) request.getServletAttribute(SOURCE);
          return new SocketEndpoint(listeners.apply(source), timers, log);
        });
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    boolean handshake =
        request.getMethod().equals("GET")
            && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    if (!handshake) {
      answer(response, UPGRADE_REQUIRED, "a WebSocket is needed here");
      return;
    }
    Source source = ServletRequests.source(request, limits.proxies());
    Optional<String> refusal = check.refuseHandshake(ServletRequests.of(request));
    boolean exhausted =
        refusal.isPresent()
            ? limits.handshakes().isExhausted(source)
            : limits.tokens().isExhausted(source);
    refusal.ifPresent(any -> limits.handshakes().failed(source));
    if (exhausted) {
      refusals.refused("A media socket was refused", "too much of its source was refused");
      answer(response, TOO_MANY, "too many requests");
    } else if (refusal.isPresent()) {
      refusals.refused("A media socket was refused", refusal.get());
      answer(response, HttpServletResponse.SC_FORBIDDEN, "forbidden");
    } else {
      request.setAttribute(SOURCE, source);
      super.service(request, response);
    }
  }

  private static void answer(HttpServletResponse response, int status, String error)
      throws IOException {
    response.setStatus(status);
    response.setHeader("Connection", "close");
    response.setContentType("application/json");
    response.getWriter().write("{\"error\":\"" + error + "\"}");
  }
}
