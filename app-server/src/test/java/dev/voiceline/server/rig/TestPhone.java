package dev.voiceline.server.rig;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.handshake.ServerHandshake;

/** The carrier's end of a media socket, which says what a test wants it to say. */
public final class TestPhone extends WebSocketClient {
  private static final int SECONDS = 20;

  private final CompletableFuture<Boolean> opened = new CompletableFuture<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final BlockingQueue<JsonObject> messages = new LinkedBlockingQueue<>();
  private volatile String extensions = "";

  private TestPhone(URI uri, Map<String, String> headers) {
    super(uri, new Draft_6455(), headers, SECONDS * 1000);
    setConnectionLostTimeout(0);
    setDaemon(true);
  }

  public static TestPhone dial(URI http, Map<String, String> headers) {
    TestPhone phone =
        new TestPhone(URI.create(http.toString().replaceFirst("^http", "ws")), headers);
    phone.connect();
    return phone;
  }

  public boolean isUpgraded() {
    return get(opened);
  }

  public String extensions() {
    return extensions;
  }

  /** The code of the end. */
  public int closeCode() {
    return get(closed);
  }

  /** Named differently from the library's own {@code isClosed}, which is true before the open. */
  public boolean hasEnded() {
    return closed.isDone();
  }

  public JsonObject next(String event) {
    try {
      while (true) {
        JsonObject message = messages.poll(SECONDS, TimeUnit.SECONDS);
        if (message == null) {
          throw new AssertionError("no " + event + " within " + SECONDS + " s");
        }
        if (message.get("event").getAsString().equals(event)) {
          return message;
        }
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  public TestPhone start(String callSid, String token) {
    return start(callSid, token, TestServer.ACCOUNT);
  }

  public TestPhone start(String callSid, String token, String account) {
    isUpgraded();
    send("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
    String parameters = token.isEmpty() ? "{}" : "{\"token\":\"" + token + "\"}";
    send(
        ("{'event':'start','sequenceNumber':'1','streamSid':'MZ1','start':{'accountSid':'%s',"
                + "'streamSid':'MZ1','callSid':'%s','tracks':['inbound'],'mediaFormat':"
                + "{'encoding':'audio/x-mulaw','sampleRate':8000,'channels':1},"
                + "'customParameters':%s}}")
            .replace('\'', '"')
            .formatted(account, callSid, parameters));
    return this;
  }

  public void media(int number, byte[] frame) {
    send(
        ("{'event':'media','sequenceNumber':'%d','streamSid':'MZ1','media':{'track':'inbound',"
                + "'chunk':'%d','timestamp':'%d','payload':'%s'}}")
            .replace('\'', '"')
            .formatted(number + 1, number, number * 20, Base64.getEncoder().encodeToString(frame)));
  }

  public void stop() {
    send("{\"event\":\"stop\",\"sequenceNumber\":\"9\",\"streamSid\":\"MZ1\",\"stop\":{}}");
  }

  @Override
  public void onOpen(ServerHandshake handshake) {
    extensions = handshake.getFieldValue("Sec-WebSocket-Extensions");
    opened.complete(true);
  }

  @Override
  public void onMessage(String message) {
    messages.add(JsonParser.parseString(message).getAsJsonObject());
  }

  @Override
  public void onMessage(ByteBuffer bytes) {
    messages.add(new JsonObject());
  }

  @Override
  public void onClose(int code, String reason, boolean remote) {
    opened.complete(false);
    closed.complete(code);
  }

  @Override
  public void onError(Exception problem) {
    opened.complete(false);
  }

  private static <T> T get(CompletableFuture<T> future) {
    try {
      return future.get(SECONDS, TimeUnit.SECONDS);
    } catch (Exception late) {
      throw new AssertionError(late);
    }
  }
}
