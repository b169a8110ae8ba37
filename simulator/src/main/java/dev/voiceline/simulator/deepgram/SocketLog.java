package dev.voiceline.simulator.deepgram;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What happened on one socket. Texts may hold health data. Safe for use by any thread. */
public final class SocketLog {
  private final String path;
  private final Map<String, List<String>> query;
  private final List<String> received = new ArrayList<>();
  private final ByteArrayOutputStream audio = new ByteArrayOutputStream();
  private final List<Frozen> frozen = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private OptionalInt closeCode = OptionalInt.empty();

  /**
   * Words that will not change any more.
   *
   * @param text holds health data
   * @param endMs when they ended, in ms of the socket's audio
   * @param toldAt ms of the service's clock
   */
  public record Frozen(String text, long endMs, long toldAt) {
    @Override
    public String toString() {
      return "Frozen[" + text.length() + " characters]";
    }
  }

  SocketLog(String path, Map<String, List<String>> query) {
    this.path = path;
    this.query = Map.copyOf(query);
  }

  /** Such as {@code /v1/listen}. */
  public String path() {
    return path;
  }

  /** The parameters of the address. */
  public Map<String, List<String>> query() {
    return query;
  }

  /** Everything that came as text, in order. */
  public synchronized List<String> received() {
    return List.copyOf(received);
  }

  /** How many messages of that type came. */
  public long received(String type) {
    return received().stream().filter(each -> each.contains("\"" + type + "\"")).count();
  }

  /** All audio that came. */
  public synchronized byte[] audio() {
    return audio.toByteArray();
  }

  /** How many bytes that is. */
  public synchronized int audioBytes() {
    return audio.size();
  }

  /** The words that were told for good, in order. */
  public synchronized List<Frozen> frozen() {
    return List.copyOf(frozen);
  }

  /** One word for each thing that the service does not take. */
  public synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** With which code it was closed; 1006 for a loss. */
  public synchronized OptionalInt closeCode() {
    return closeCode;
  }

  synchronized void text(String message) {
    received.add(message);
  }

  synchronized void audio(byte[] bytes) {
    audio.writeBytes(bytes);
  }

  synchronized void froze(List<ToneTranscript.Word> words, long now) {
    if (!words.isEmpty()) {
      long end = words.get(words.size() - 1).toMs();
      frozen.add(new Frozen(ToneTranscript.text(words), end, now));
    }
  }

  synchronized void refused(String word) {
    refusals.add(word);
  }

  synchronized void closed(int code) {
    closeCode = OptionalInt.of(code);
  }
}
