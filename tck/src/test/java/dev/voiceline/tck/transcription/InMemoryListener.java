package dev.voiceline.tck.transcription;

import dev.voiceline.core.media.AudioFormat;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The service behind the recognizer in memory: a packet of 20 ms is a letter, or silence. */
final class InMemoryListener implements ListeningEnd {
  static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  static final int PACKET = 160;
  static final int PACKET_MS = 20;
  private static final int LIKELY_MS = 200;
  private static final int OVER_MS = 400;

  private final InMemoryEar ear;
  private final List<ByteArrayOutputStream> connections = new ArrayList<>();
  private final Deque<Runnable> held = new ArrayDeque<>();
  private final StringBuilder letters = new StringBuilder();
  private long heardMs;
  private long fromMs;
  private long toMs;
  private boolean holding;
  private boolean likely;
  private boolean alive;
  private boolean gone;

  InMemoryListener(InMemoryEar ear) {
    this.ear = ear;
  }

  static byte[] saying(String words) {
    byte[] audio = new byte[words.length() * PACKET];
    for (int i = 0; i < words.length(); i++) {
      Arrays.fill(audio, i * PACKET, (i + 1) * PACKET, (byte) words.charAt(i));
    }
    return audio;
  }

  /** A new connection counts from there on. */
  void connect(long atMs) {
    connections.add(new ByteArrayOutputStream());
    heardMs = atMs;
    letters.setLength(0);
    likely = false;
  }

  void hear(byte[] audio) {
    if (gone) {
      return;
    }
    alive = true;
    connections.get(connections.size() - 1).writeBytes(audio);
    for (int at = 0; at + PACKET <= audio.length; at += PACKET) {
      packet(audio[at]);
    }
  }

  private void packet(byte first) {
    heardMs += PACKET_MS;
    if (first == FORMAT.silence()) {
      silence();
      return;
    }
    if (letters.isEmpty()) {
      fromMs = heardMs - PACKET_MS;
    }
    if (likely) {
      likely = false;
      tell(ear::onResumed);
    }
    letters.append((char) first);
    toMs = heardMs;
    String soFar = letters.toString();
    long from = fromMs;
    long to = toMs;
    tell(() -> ear.onInterim(soFar, from, to));
  }

  private void silence() {
    if (heardMs - toMs == OVER_MS) {
      finish();
    } else if (heardMs - toMs == LIKELY_MS && !letters.isEmpty()) {
      likely = true;
      String soFar = letters.toString().strip();
      long from = fromMs;
      long to = toMs;
      tell(() -> ear.onLikelyOver(soFar, from, to));
    }
  }

  private void finish() {
    String all = letters.toString().strip();
    letters.setLength(0);
    likely = false;
    long from = fromMs;
    long to = toMs;
    tell(() -> ear.onOver(all, from, to));
  }

  /** Words that are pending come at once. */
  void flush() {
    if (!letters.isEmpty()) {
      finish();
    }
  }

  void keepAlive() {
    alive = true;
  }

  private void tell(Runnable event) {
    if (gone) {
      return;
    }
    if (holding) {
      held.add(event);
    } else {
      event.run();
    }
  }

  @Override
  public void accepts() {
    ear.onAccepted();
  }

  @Override
  public void refuses() {
    ear.onRefused();
  }

  @Override
  public void holdsBack() {
    holding = true;
  }

  @Override
  public void goesOn() {
    holding = false;
    while (!held.isEmpty()) {
      held.remove().run();
    }
  }

  @Override
  public List<byte[]> received() {
    return connections.stream().map(ByteArrayOutputStream::toByteArray).toList();
  }

  @Override
  public void complains() {
    ear.onComplaint();
  }

  @Override
  public void breaksOff() {
    ear.onBroken();
  }

  @Override
  public void goesAway() {
    gone = true;
    ear.onLost();
  }

  @Override
  public void garbles() {
    ear.onGarbage();
  }

  @Override
  public void hearsNoise() {
    tell(ear::onNoWords);
  }

  @Override
  public void letTimePass() {
    alive = false;
    ear.onQuiet();
    if (!alive) {
      goesAway();
    }
  }

  @Override
  public List<String> misuses() {
    return List.of();
  }

  @Override
  public boolean keepsNothing() {
    return ear.asksToKeepNothing();
  }
}
