package dev.voiceline.simulator.phone;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import dev.voiceline.core.scripted.ToneVoice;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;

/**
 * A small voice server on loopback sockets that checks signatures with Twilio's own validator,
 * greets every caller and answers every line with another.
 */
final class FakeServer {
  static final String DOMAIN = "voice.example.test";
  static final String TOKEN = "a-token-for-tests";
  static final String GREETING = "Hello, how can I help?";

  private static final String CONNECT =
      "<Response><Connect action='/voice/after'><Stream url='wss://%s/voice/stream'>"
          + "<Parameter name='token' value='t'/></Stream></Connect></Response>";

  final Queue<String> statuses = new ConcurrentLinkedQueue<>();
  final ConcurrentMap<String, Stream> streams = new ConcurrentHashMap<>();
  final CompletableFuture<ByteBuffer> binary = new CompletableFuture<>();

  private final RequestValidator validator = new RequestValidator(TOKEN);
  private final HttpServer http;
  private final Sockets sockets;

  FakeServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext("/", this::serve);
    http.start();
    sockets = new Sockets();
    sockets.start();
    sockets.started.join();
  }

  int httpPort() {
    return http.getAddress().getPort();
  }

  int mediaPort() {
    return sockets.getPort();
  }

  /** The server's end of one call's stream, once it has started. */
  Stream stream(String callSid) {
    return streams.computeIfAbsent(callSid, sid -> new Stream());
  }

  void close() throws InterruptedException {
    http.stop(0);
    sockets.stop(1_000);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String field : body.split("&", -1)) {
      String[] parts = field.split("=", 2);
      form.put(decode(parts[0]), decode(parts[1]));
    }
    String path = exchange.getRequestURI().getPath();
    String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
    if (!validator.validate("https://" + DOMAIN + path, form, signature)) {
      answer(exchange, 403, "");
    } else if (path.equals("/voice/incoming")) {
      answer(exchange, 200, CONNECT.formatted(DOMAIN));
    } else if (path.equals("/voice/after")) {
      answer(exchange, 200, "<Response><Hangup/></Response>");
    } else {
      statuses.add(String.valueOf(form.get("CallStatus")));
      answer(exchange, 204, "");
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** What the server knows of one stream. */
  static final class Stream {
    final CompletableFuture<WebSocket> started = new CompletableFuture<>();
    final CompletableFuture<Integer> closeCode = new CompletableFuture<>();
    final CompletableFuture<String> markReturned = new CompletableFuture<>();
    final Queue<JsonObject> messages = new ConcurrentLinkedQueue<>();
    volatile String streamSid = "";

    void speak(String text) {
      String payload = Base64.getEncoder().encodeToString(ToneVoice.speak(text));
      send("media", "\"media\":{\"payload\":\"" + payload + "\"}");
    }

    void mark(String name) {
      send("mark", "\"mark\":{\"name\":\"" + name + "\"}");
    }

    private void send(String event, String rest) {
      String head = "{\"event\":\"" + event + "\",\"streamSid\":\"" + streamSid + "\",";
      started.join().send(head + rest + "}");
    }

    long count(String event) {
      return messages.stream().filter(m -> m.get("event").getAsString().equals(event)).count();
    }
  }

  private final class Sockets extends WebSocketServer {
    private final CompletableFuture<Boolean> started = new CompletableFuture<>();

    Sockets() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
        WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
      String address = "wss://" + request.getFieldValue("Host") + request.getResourceDescriptor();
      String signature = request.getFieldValue("X-Twilio-Signature");
      if (!validator.validate(address, Map.of(), signature)) {
        throw new InvalidDataException(CloseFrame.POLICY_VALIDATION, "not signed");
      }
      return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onStart() {
      started.complete(true);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
      socket.setAttachment(new Stream());
    }

    @Override
    public void onMessage(WebSocket socket, String text) {
      JsonObject message = JsonParser.parseString(text).getAsJsonObject();
      if (message.get("event").getAsString().equals("start")) {
        JsonObject start = message.getAsJsonObject("start");
        Stream stream = stream(start.get("callSid").getAsString());
        stream.streamSid = start.get("streamSid").getAsString();
        socket.setAttachment(stream);
        stream.started.complete(socket);
        stream.speak(GREETING);
        stream.mark("greeted");
      } else if (message.get("event").getAsString().equals("mark")) {
        socket.<Stream>getAttachment().markReturned.complete(text);
      }
      socket.<Stream>getAttachment().messages.add(message);
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer bytes) {
      binary.complete(bytes);
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
      Stream stream = socket.getAttachment();
      if (stream != null) {
        stream.closeCode.complete(code);
      }
    }

    @Override
    public void onError(WebSocket socket, Exception problem) {
      binary.completeExceptionally(problem);
    }
  }
}
