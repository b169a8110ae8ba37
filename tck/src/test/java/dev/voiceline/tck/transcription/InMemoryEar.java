package dev.voiceline.tck.transcription;

import dev.voiceline.core.conversation.ConversationFailure;
import dev.voiceline.core.conversation.ConversationFailure.Kind;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Transcription;
import dev.voiceline.core.transcription.TranscriptionListener;
import dev.voiceline.core.transcription.Words;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * A correct recognizer without a vendor, for one thread. What may go wrong is a method of its own.
 */
class InMemoryEar implements Transcription {
  private static final int STALE_MS = 3_000;

  final InMemoryListener far = new InMemoryListener(this);
  TranscriptionListener listener = new RecordedTranscription();
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private long settledMs;
  private boolean open;
  private boolean closed;

  Transcription open(TranscriptionListener told) {
    listener = told;
    return this;
  }

  @Override
  public void hear(byte[] audio) {
    if (closed) {
      return;
    }
    all.writeBytes(audio);
    if (open) {
      send(audio);
    }
  }

  void send(byte[] audio) {
    far.hear(audio);
  }

  @Override
  public void flush() {
    if (!closed) {
      onFlush();
      listener.flushed();
    }
  }

  void onFlush() {
    far.flush();
  }

  @Override
  public void expect(Listening listening) {}

  @Override
  public void close() {
    finish();
  }

  @Override
  public String toString() {
    return "InMemoryEar";
  }

  boolean isClosed() {
    return closed;
  }

  void onAccepted() {
    open = true;
    listener.ready();
    far.connect(0);
    sendFrom(0);
  }

  /** As if nothing had waited. */
  void openWithout() {
    open = true;
  }

  /** Audio that waited. */
  void sendFrom(long place) {
    byte[] whole = all.toByteArray();
    send(Arrays.copyOfRange(whole, (int) place, whole.length));
  }

  void onInterim(String text, long from, long to) {
    listener.interim(words(text, from, to));
  }

  void onLikelyOver(String text, long from, long to) {
    listener.turnLikelyOver(words(text, from, to));
  }

  void onResumed() {
    listener.turnResumed();
  }

  void onOver(String text, long from, long to) {
    settledMs = to;
    if (!text.isBlank()) {
      onFrozen(words(text, from, to));
      onTurn(words(text, from, to));
    }
  }

  void onFrozen(Words words) {
    listener.frozen(words);
  }

  void onTurn(Words words) {
    listener.turnOver(words);
  }

  static Words words(String text, long from, long to) {
    return new Words(text, 1, Duration.ofMillis(from), Duration.ofMillis(to));
  }

  void onComplaint() {
    listener.failed(new ConversationFailure(Kind.HARMLESS, "odd", "Something is odd."));
  }

  void onRefused() {
    fail(new ConversationFailure(Kind.FATAL, "refused", "The key is wrong."));
  }

  void onLost() {
    fail(new ConversationFailure(Kind.RETRYABLE, "lost", "The line broke."));
  }

  /** Another connection at once. */
  void onBroken() {
    long endMs = InMemoryListener.FORMAT.millis(all.size());
    long from = Math.max(oldestMs(endMs), settledMs);
    far.connect(countedFrom(from));
    sendFrom(InMemoryListener.FORMAT.bytes(from));
  }

  long oldestMs(long endMs) {
    return Math.max(0, endMs - STALE_MS);
  }

  long countedFrom(long fromMs) {
    return fromMs;
  }

  void onNoWords() {
    listener.alive();
  }

  void onGarbage() {}

  /** Time to show that we are there. */
  void onQuiet() {
    far.keepAlive();
  }

  boolean asksToKeepNothing() {
    return true;
  }

  void fail(ConversationFailure failure) {
    if (!closed) {
      listener.failed(failure);
      finish();
    }
  }

  void finish() {
    if (!closed) {
      closed = true;
      listener.closed();
    }
  }
}
