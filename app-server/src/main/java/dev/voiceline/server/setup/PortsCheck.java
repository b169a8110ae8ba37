package dev.voiceline.server.setup;

import dev.voiceline.server.config.ListenSettings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Whether the ports are Voiceline's, or free for it. */
final class PortsCheck implements Check {
  private static final String NAME = "Ports";
  private final Probe probe;
  private final ListenSettings listen;

  PortsCheck(Probe probe, ListenSettings listen) {
    this.probe = probe;
    this.listen = listen;
  }

  @Override
  public List<Finding> findings() {
    return List.of(
        of("VOICELINE_HTTP_PORT", listen.httpPort()),
        of("VOICELINE_MEDIA_PORT", listen.mediaPort()));
  }

  private Finding of(String setting, int port) {
    if (port == 0) {
      return Finding.skipped(NAME, setting + " is 0: any free port will do.");
    }
    if (isFree(port)) {
      return Finding.ok(NAME, "Port " + port + " is free for " + setting + ".");
    }
    Probe.Result result =
        probe.get(URI.create("http://127.0.0.1:" + port + "/voice/health"), Map.of());
    boolean ours =
        result instanceof Probe.Result.Answered answer && answer.body().contains("\"Voice Agent\"");
    return ours
        ? Finding.ok(NAME, "Voiceline is running on port " + port + ".")
        : Finding.problem(
            NAME,
            "Port "
                + port
                + " is used by another program: stop it, or set "
                + setting
                + " to another port.");
  }

  private boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(listen.host(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
