package dev.voiceline.adapters.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.modelcontextprotocol.client.transport.McpHttpClientTransportAuthorizationException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Why a server is not there, in one sentence for an operator. Messages of exceptions are left out:
 * they may hold what was sent.
 */
final class LinkTrouble {
  private static final int DEEPEST = 16;

  private LinkTrouble() {}

  static String sentence(McpServer server, Throwable broken) {
    return "MCP server %s at %s %s; its tools are offered again when it is back."
        .formatted(server.name(), server.address().place(), words(server, cause(broken)));
  }

  /** What lies below the wrappings. */
  static Throwable cause(Throwable broken) {
    Throwable cause = broken;
    for (int depth = 0; depth < DEEPEST && cause.getCause() != null; depth++) {
      if (isTelling(cause)) {
        return cause;
      }
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isTelling(Throwable broken) {
    return broken instanceof ConnectException
        || broken instanceof SSLException
        || broken instanceof HttpTimeoutException
        || broken instanceof TimeoutException
        || broken instanceof McpHttpClientTransportAuthorizationException;
  }

  private static String words(McpServer server, Throwable cause) {
    boolean program = server.address() instanceof McpAddress.Program;
    if (cause instanceof McpHttpClientTransportAuthorizationException) {
      return "refuses us: check the token in the variable that token_env names";
    }
    if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
      return "does not answer in time: check that it runs, or give it longer with connect_seconds";
    }
    if (cause instanceof SSLException) {
      return "has no certificate that can be trusted: check its address and certificate";
    }
    if (cause instanceof JsonProcessingException) {
      return notMcp(program, cause);
    }
    if (program && cause instanceof IOException) {
      return "cannot be started: check command, and that the program is installed";
    }
    if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
      return "cannot be reached: check url, and that the server runs";
    }
    if (cause instanceof IOException) {
      return "broke the connection off: check that the server runs";
    }
    return notMcp(program, cause);
  }

  private static String notMcp(boolean program, Throwable cause) {
    return "does not speak MCP as expected (%s): check %s"
        .formatted(cause.getClass().getSimpleName(), program ? "command" : "url");
  }
}
