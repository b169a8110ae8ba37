package dev.voiceline.simulator.realtime;

import dev.voiceline.simulator.realtime.Measured.ErrorSent;
import dev.voiceline.simulator.realtime.Measured.Response;
import dev.voiceline.simulator.realtime.Measured.SpokenItem;
import dev.voiceline.simulator.realtime.Measured.ToolCall;
import dev.voiceline.simulator.realtime.Measured.ToolOutput;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import dev.voiceline.simulator.realtime.Measured.WrittenItem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * What happened on one connection. Lists are as of now and do not change afterwards. Safe for use
 * by any thread.
 */
public final class ConnectionLog {
  private final int number;
  private final Optional<String> caller;
  private final Map<String, Measured> measured = new LinkedHashMap<>();
  private final List<String> received = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private long audioEvents;
  private long audioBytes;
  private String heard = "";
  private String settings = "";
  private OptionalInt closeCode = OptionalInt.empty();

  ConnectionLog(int number) {
    this(number, Optional.empty());
  }

  ConnectionLog(int number, Optional<String> caller) {
    this.number = number;
    this.caller = caller;
  }

  /** The number of the connection, counted from 1. */
  public int number() {
    return number;
  }

  /** For whom the client connected, as its {@code OpenAI-Safety-Identifier} said. */
  public Optional<String> caller() {
    return caller;
  }

  /** How many {@code input_audio_buffer.append} with audio arrived. */
  public synchronized long audioEvents() {
    return audioEvents;
  }

  /** Bytes of audio that arrived: 160 for each frame of 20 ms. */
  public synchronized long audioBytes() {
    return audioBytes;
  }

  /** All that was understood of the audio, utterances in a row. */
  public synchronized String heard() {
    return heard;
  }

  /** The effective session as last echoed, as JSON; blank before the first echo. */
  public synchronized String settings() {
    return settings;
  }

  /** The types of the client's events in order, without audio; garbled ones are blank. */
  public synchronized List<String> received() {
    return List.copyOf(received);
  }

  /** The types of the events sent, in order. */
  public synchronized List<String> sent() {
    return List.copyOf(sent);
  }

  /** The close code once the socket is closed; 1006 for a loss. */
  public synchronized OptionalInt closeCode() {
    return closeCode;
  }

  /** The caller's utterances. */
  public List<Utterance> utterances() {
    return all(Utterance.class);
  }

  /** What the model said, item by item. */
  public List<SpokenItem> spokenItems() {
    return all(SpokenItem.class);
  }

  /** What the model wrote, item by item. */
  public List<WrittenItem> writtenItems() {
    return all(WrittenItem.class);
  }

  /** The responses. */
  public List<Response> responses() {
    return all(Response.class);
  }

  /** The functions called. */
  public List<ToolCall> toolCalls() {
    return all(ToolCall.class);
  }

  /** The outputs of functions. */
  public List<ToolOutput> toolOutputs() {
    return all(ToolOutput.class);
  }

  /** The errors sent. */
  public List<ErrorSent> errors() {
    return all(ErrorSent.class);
  }

  /**
   * Waits until something holds.
   *
   * @return false when it did not within that time
   */
  public synchronized boolean await(Predicate<ConnectionLog> condition, Duration longest)
      throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.test(this)) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  synchronized void audio(int bytes, String more) {
    audioEvents++;
    audioBytes += bytes;
    heard += more;
    notifyAll();
  }

  synchronized void settings(String json) {
    settings = json;
    notifyAll();
  }

  synchronized void received(String type) {
    received.add(type);
    notifyAll();
  }

  synchronized void sent(String type) {
    sent.add(type);
    notifyAll();
  }

  synchronized void closed(int code) {
    closeCode = OptionalInt.of(code);
    notifyAll();
  }

  /** Writes something down, in place of what stood there under that name. */
  synchronized void note(String name, Measured fact) {
    measured.put(name, fact);
    notifyAll();
  }

  synchronized void note(Measured fact) {
    note("#" + measured.size(), fact);
  }

  synchronized Optional<Measured> noted(String name) {
    return Optional.ofNullable(measured.get(name));
  }

  private synchronized <T extends Measured> List<T> all(Class<T> kind) {
    return measured.values().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
