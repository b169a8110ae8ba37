package dev.voiceline.server.http;

import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.log.ServerLog;
import dev.voiceline.server.stream.StreamServlet;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves both ports with one server: webhooks, health and media sockets on the first, media sockets
 * and health alone on the second.
 */
public final class WebServer implements AutoCloseable {
  /** More than may wait at once: for bodies, for the database and for other servers. */
  private static final int MOST_THREADS = 80;

  private static final int FEWEST_THREADS = 8;
  private static final int SPARE_THREAD_MS = 5_000;
  private static final int IDLE_MS = 30_000;

  /** Each call has one; the rest is for webhooks and for whoever only holds connections. */
  static final int MOST_CONNECTIONS = 2_000;

  private final Javalin javalin;

  private WebServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /** Begins to serve ports that are bound; they are closed with this server. */
  public static WebServer start(
      Ports ports,
      SignedRoutes signed,
      CallApi orders,
      RecordingApi recordings,
      Health health,
      StreamServlet streams,
      ServerLog log) {
    Javalin javalin =
        Javalin.create(
            config -> {
              plain(config);
              config.jetty.threadPool = threads();
              config.jetty.modifyServer(WebServer::bounded);
              config.jetty.modifyHttpConfiguration(WebServer::strict);
              config.jetty.addConnector((server, http) -> connector(server, http, ports.http()));
              config.jetty.addConnector((server, http) -> connector(server, http, ports.media()));
              config.jetty.modifyServletContextHandler(
                  handler -> handler.addServlet(new ServletHolder(streams), Addresses.STREAM));
              Errors.addTo(config.routes, log);
              config.routes.before(
                  context -> {
                    boolean media = context.req().getLocalPort() == ports.mediaPort();
                    if (media && !context.path().equals(Health.PATH)) {
                      throw new NotFoundResponse();
                    }
                  });
              health.addTo(config.routes);
              signed.addTo(config.routes);
              orders.addTo(config.routes);
              recordings.addTo(config.routes);
            });
    javalin.start();
    return new WebServer(javalin);
  }

  /** Takes no more requests, closes all sockets and ends all threads. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void plain(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.http.prefer405over404 = true;
  }

  private static QueuedThreadPool threads() {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, FEWEST_THREADS);
    threads.setName("voiceline-web");
    // After a rush the threads go within seconds rather than one a minute.
    threads.setIdleTimeout(SPARE_THREAD_MS);
    threads.setMaxEvictCount(FEWEST_THREADS);
    return threads;
  }

  static void bounded(Server server) {
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
  }

  private static void strict(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, ServerSocketChannel channel) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setIdleTimeout(IDLE_MS);
    connector.setAcceptedTcpNoDelay(true);
    try {
      connector.open(channel);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
    return connector;
  }
}
