package dev.voiceline.adapters.mcp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Speaks as much of MCP as a client needs to connect, and answers a tool in whatever way. */
final class RoughServer implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\"[^\"]*\"|[0-9]+)");
  private static final Pattern METHOD = Pattern.compile("\"method\"\\s*:\\s*\"([^\"]*)\"");
  private static final String INITIALIZED =
      "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}},"
          + "\"serverInfo\":{\"name\":\"rough\",\"version\":\"1\"}}";

  /** How a call is answered. */
  interface Manner {
    void answer(HttpExchange exchange, String id) throws IOException;
  }

  private final HttpServer web;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Manner manner;
  private final String tools;

  RoughServer(String tools, Manner manner) throws IOException {
    this.tools = tools;
    this.manner = manner;
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.setExecutor(threads);
    web.createContext("/mcp", this::handle);
    web.start();
  }

  static RoughServer withTool(Manner manner) throws IOException {
    return new RoughServer(
        "{\"tools\":[{\"name\":\"t\",\"inputSchema\":{\"type\":\"object\"}}]}", manner);
  }

  McpAddress address() {
    return new McpAddress.Http(
        URI.create("http://localhost:" + web.getAddress().getPort() + "/mcp?key=hidden"), Map.of());
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = first(ID, body);
    switch (first(METHOD, body)) {
      case "initialize" -> result(exchange, id, INITIALIZED);
      case "tools/list" -> result(exchange, id, tools);
      case "ping" -> result(exchange, id, "{}");
      case "tools/call" -> manner.answer(exchange, id);
      case "" -> status(exchange, 405);
      default -> status(exchange, 202);
    }
  }

  static void result(HttpExchange exchange, String id, String result) throws IOException {
    json(exchange, "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}");
  }

  static void error(HttpExchange exchange, String id, int code, String message) throws IOException {
    json(
        exchange,
        "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":%d,\"message\":\"%s\"}}"
            .formatted(id, code, message));
  }

  static void json(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static void status(HttpExchange exchange, int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  @Override
  public void close() {
    web.stop(0);
    threads.shutdownNow();
  }
}
