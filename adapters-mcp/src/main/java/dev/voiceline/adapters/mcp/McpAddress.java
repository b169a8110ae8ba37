package dev.voiceline.adapters.mcp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an MCP server is found. Printed without what may be secret; the {@code place} stands in
 * sentences for operators.
 */
public sealed interface McpAddress {
  /** What an operator knows it by. */
  String place();

  /**
   * A server behind an address, by streamable HTTP.
   *
   * @param url {@code https}, or {@code http} to this machine
   * @param headers sent with every request; secrets, most of them
   */
  record Http(URI url, Map<String, String> headers) implements McpAddress {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * An address that may be used.
     *
     * @throws IllegalArgumentException when it may not; the message follows the setting's name
     */
    public Http {
      headers = Map.copyOf(headers);
      boolean local = "http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost());
      if (url.getHost() == null || !(local || "https".equals(url.getScheme()))) {
        throw new IllegalArgumentException(
            "must be an https:// address, such as https://mcp.example.com/mcp; http:// is for this"
                + " machine only");
      }
      if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
        throw new IllegalArgumentException(
            "must not hold a user, a password or a #: name the variable that holds the token in"
                + " token_env");
      }
      headers.forEach(Http::check);
    }

    /** What the client refuses is refused before a call needs it; the value is not repeated. */
    private static void check(String name, String value) {
      try {
        HttpRequest.newBuilder().setHeader(name, value);
      } catch (IllegalArgumentException refused) {
        throw new IllegalArgumentException(
            "cannot be asked with the header " + name + ": check its name and its value");
      }
    }

    @Override
    public String place() {
      return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }

    @Override
    public String toString() {
      return "Http[" + place() + ", " + new TreeSet<>(headers.keySet()) + "]";
    }
  }

  /**
   * A server that is started as a program of this machine, and spoken with through its standard
   * input and output.
   *
   * @param command the program and its arguments
   * @param environment what it is given of the environment, beside {@code PATH}, {@code HOME} and
   *     the like; nothing else of ours
   */
  record Program(List<String> command, Map<String, String> environment) implements McpAddress {
    /**
     * A program with a name.
     *
     * @throws IllegalArgumentException when there is none; the message follows the setting's name
     */
    public Program {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
      if (command.isEmpty() || command.get(0).isBlank()) {
        throw new IllegalArgumentException("must name a program, such as [npx, -y, my-server]");
      }
    }

    @Override
    public String place() {
      return command.get(0);
    }

    @Override
    public String toString() {
      return "Program[" + place() + ", " + new TreeSet<>(environment.keySet()) + "]";
    }
  }
}
