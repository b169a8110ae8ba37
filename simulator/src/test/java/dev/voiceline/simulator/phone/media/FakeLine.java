package dev.voiceline.simulator.phone.media;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.ToneVoice;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A server's end of a phone's socket, without a network: it keeps what it gets. */
public final class FakeLine implements LineDialer, LineSocket {
  private final List<String> texts = new ArrayList<>();
  private final List<byte[]> binaries = new ArrayList<>();
  private URI place = URI.create("ws://nowhere");
  private Map<String, String> headers = Map.of();
  private LineSocketListener listener = new Nobody();
  private int dialed;
  private boolean closed;
  private boolean dropped;

  @Override
  public void dial(URI to, Map<String, String> with, LineSocketListener whom) {
    dialed++;
    place = to;
    headers = with;
    listener = whom;
  }

  /** Lets the handshake succeed. */
  public void open() {
    listener.opened(this);
  }

  /** The server closes, or the network breaks. */
  public void end(int code) {
    listener.closed(code, "");
  }

  /** Sends text as it is. */
  public void tell(String text) {
    listener.text(text);
  }

  /** Sends audio. */
  public void play(byte[] audio) {
    String payload = Base64.getEncoder().encodeToString(audio);
    tell(message("media", "\"media\":{\"payload\":\"" + payload + "\"}"));
  }

  /** Sends the sound of a text. */
  public void speak(String text) {
    play(ToneVoice.speak(text));
  }

  /** Sends a mark. */
  public void mark(String name) {
    tell(message("mark", "\"mark\":{\"name\":\"" + name + "\"}"));
  }

  /** Sends a clear. */
  public void clear() {
    tell(message("clear", "\"x\":0"));
  }

  private String message(String event, String rest) {
    return "{\"event\":\"" + event + "\",\"streamSid\":\"" + streamSid() + "\"," + rest + "}";
  }

  /** The stream's SID, from its start. */
  public String streamSid() {
    return messages("start").get(0).get("streamSid").getAsString();
  }

  /** All messages of one event so far. */
  public List<JsonObject> messages(String event) {
    return all().stream().filter(m -> m.get("event").getAsString().equals(event)).toList();
  }

  /** All messages so far. */
  public List<JsonObject> all() {
    return texts.stream().map(text -> JsonParser.parseString(text).getAsJsonObject()).toList();
  }

  /** The words of the person on the phone up to now. */
  public String spoken() {
    ToneEar ear = new ToneEar();
    StringBuilder text = new StringBuilder();
    messages("media")
        .forEach(
            message ->
                ear.hear(
                        Base64.getDecoder()
                            .decode(message.getAsJsonObject("media").get("payload").getAsString()))
                    .forEach(character -> text.append(character.value())));
    return text.toString();
  }

  /** The names of all marks that came back so far. */
  public List<String> marks() {
    return messages("mark").stream()
        .map(m -> m.getAsJsonObject("mark").get("name").getAsString())
        .toList();
  }

  public List<String> texts() {
    return texts;
  }

  public List<byte[]> binaries() {
    return binaries;
  }

  public URI place() {
    return place;
  }

  public Map<String, String> headers() {
    return headers;
  }

  public int dialed() {
    return dialed;
  }

  public boolean isClosed() {
    return closed;
  }

  public boolean isDropped() {
    return dropped;
  }

  @Override
  public void send(String text) {
    texts.add(text);
  }

  @Override
  public void send(byte[] bytes) {
    binaries.add(bytes);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public void drop() {
    dropped = true;
  }

  private static final class Nobody implements LineSocketListener {
    @Override
    public void opened(LineSocket socket) {}

    @Override
    public void text(String message) {}

    @Override
    public void binary(int bytes) {}

    @Override
    public void closed(int code, String reason) {}
  }
}
