package dev.voiceline.adapters.twilio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.voiceline.simulator.phone.media.LineSocket;
import dev.voiceline.simulator.phone.media.LineSocketListener;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The carrier's end of a media stream, in the hands of a test: it speaks when it is told to, and
 * keeps what it receives until it is told to play it.
 */
final class WirePhone implements LineSocketListener {
  final CountDownLatch closed = new CountDownLatch(1);
  private final Deque<JsonObject> waiting = new ArrayDeque<>();
  private final ByteArrayOutputStream played = new ByteArrayOutputStream();
  private Optional<LineSocket> socket = Optional.empty();
  private boolean playing;
  private long received;
  private long millis;

  @Override
  public synchronized void opened(LineSocket opened) {
    socket = Optional.of(opened);
    send(CarrierMessages.CONNECTED);
    send(CarrierMessages.START);
  }

  @Override
  public synchronized void text(String message) {
    JsonObject json = JsonParser.parseString(message).getAsJsonObject();
    switch (json.get("event").getAsString()) {
      case "media", "mark" -> waiting.add(json);
      case "clear" -> clear();
      default -> throw new AssertionError("the carrier knows no such message");
    }
    received++;
    notifyAll();
    if (playing || waiting.stream().noneMatch(WirePhone::isMedia)) {
      drain();
    }
  }

  @Override
  public void binary(int bytes) {
    throw new AssertionError("the carrier takes no binary messages");
  }

  @Override
  public void closed(int code, String reason) {
    closed.countDown();
  }

  synchronized void speak(byte[] frame) {
    send(CarrierMessages.media(millis, frame));
    millis += 20;
  }

  synchronized void lose(int frames) {
    millis += 20L * frames;
  }

  synchronized void press(char digit) {
    send(CarrierMessages.dtmf(digit));
  }

  synchronized void garble() {
    send("{\"event\":\"media\",\"streamSid\":");
    send("{\"event\":\"surprise\",\"streamSid\":\"" + CarrierMessages.STREAM + "\"}");
    send("{\"event\":\"media\",\"streamSid\":\"" + CarrierMessages.STREAM + "\"}");
    send(CarrierMessages.media(millis, new byte[3]).replace("AAAA", "*"));
    send(CarrierMessages.mark(""));
    socket.ifPresent(open -> open.send(new byte[] {1, 2, 3}));
  }

  synchronized void hangUp() {
    send(CarrierMessages.STOP);
    socket.ifPresent(LineSocket::close);
  }

  synchronized void drop() {
    socket.ifPresent(LineSocket::drop);
  }

  /** Waits until so many messages have come. */
  synchronized void awaitMessages(long count) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (received < count) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new IllegalStateException("messages got lost on loopback");
      }
      wait(left);
    }
  }

  synchronized void play() {
    playing = true;
    drain();
  }

  synchronized byte[] played() {
    return played.toByteArray();
  }

  private void drain() {
    for (JsonObject next = waiting.poll(); next != null; next = waiting.poll()) {
      if (isMedia(next)) {
        String payload = next.getAsJsonObject("media").get("payload").getAsString();
        played.writeBytes(Base64.getDecoder().decode(payload));
      } else {
        returnMark(next);
      }
    }
  }

  /** The carrier sends all outstanding marks back at once. */
  private void clear() {
    waiting.removeIf(WirePhone::isMedia);
    drain();
  }

  private void returnMark(JsonObject mark) {
    send(CarrierMessages.mark(mark.getAsJsonObject("mark").get("name").getAsString()));
  }

  private void send(String message) {
    socket.ifPresent(open -> open.send(message));
  }

  private static boolean isMedia(JsonObject message) {
    return message.get("event").getAsString().equals("media");
  }
}
