package dev.voiceline.server.http;

import dev.voiceline.server.config.ListenSettings;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.util.Locale;

/**
 * The two ports of a server, bound before anything else is begun, so that a port that is taken is
 * found first and ports chosen by the machine are known to everybody.
 */
public final class Ports implements AutoCloseable {
  private static final int BACKLOG = 1024;

  private final ServerSocketChannel http;
  private final ServerSocketChannel media;

  private Ports(ServerSocketChannel http, ServerSocketChannel media) {
    this.http = http;
    this.media = media;
  }

  /**
   * Binds both.
   *
   * @throws PortUnavailable when one cannot be had; then neither is held
   */
  public static Ports bind(ListenSettings listen) {
    ServerSocketChannel http = bind(listen.host(), listen.httpPort(), "VOICELINE_HTTP_PORT");
    try {
      return new Ports(http, bind(listen.host(), listen.mediaPort(), "VOICELINE_MEDIA_PORT"));
    } catch (PortUnavailable refused) {
      close(http);
      throw refused;
    }
  }

  /** The port of webhooks, health and media sockets. */
  public int httpPort() {
    return http.socket().getLocalPort();
  }

  /** The port of media sockets and health. */
  public int mediaPort() {
    return media.socket().getLocalPort();
  }

  ServerSocketChannel http() {
    return http;
  }

  ServerSocketChannel media() {
    return media;
  }

  @Override
  public void close() {
    close(http);
    close(media);
  }

  private static ServerSocketChannel bind(String host, int port, String setting) {
    ServerSocketChannel channel = null;
    try {
      InetAddress address = InetAddress.getByName(host);
      channel = ServerSocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      return channel.bind(new InetSocketAddress(address, port), BACKLOG);
    } catch (UnknownHostException unknown) {
      throw new PortUnavailable(
          "VOICELINE_HOST is \"%s\", which is no address of this machine: use 0.0.0.0 or 127.0.0.1."
              .formatted(host));
    } catch (IOException refused) {
      if (channel != null) {
        close(channel);
      }
      throw new PortUnavailable(sentence(host, port, setting, refused));
    }
  }

  private static String sentence(String host, int port, String setting, IOException refused) {
    String words = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("assign requested address")) {
      return "VOICELINE_HOST is \"%s\", which is no address of this machine: use 0.0.0.0 or 127.0.0.1."
          .formatted(host);
    }
    if (words.contains("permission")) {
      return "Port %d needs special rights: set %s to a port from 1024 on."
          .formatted(port, setting);
    }
    return refused instanceof BindException
        ? "Port %d is in use: stop the program that uses it, or set %s to another port."
            .formatted(port, setting)
        : "Port %d cannot be used (%s): set %s to another port."
            .formatted(port, refused.getClass().getSimpleName(), setting);
  }

  private static void close(ServerSocketChannel channel) {
    try {
      channel.close();
    } catch (IOException ignored) {
      // It is given up either way.
    }
  }
}
