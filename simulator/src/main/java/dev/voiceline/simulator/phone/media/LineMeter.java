package dev.voiceline.simulator.phone.media;

/** Counts what passes over a call's media streams. Safe for use by any thread. */
public final class LineMeter {
  private long framesSent;
  private long mediaMessages;
  private long bytesReceived;
  private long bytesPlayed;
  private long bytesDropped;
  private long mostBytesBuffered;
  private int marks;
  private int clears;
  private int invalidMessages;
  private long latestFrameMs;

  /** What was counted up to now. */
  public synchronized LineCounts counts() {
    return new LineCounts(
        framesSent,
        mediaMessages,
        bytesReceived,
        bytesPlayed,
        bytesDropped,
        mostBytesBuffered,
        marks,
        clears,
        invalidMessages,
        latestFrameMs);
  }

  synchronized void frameSent() {
    framesSent++;
  }

  synchronized void late(long millis) {
    latestFrameMs = Math.max(latestFrameMs, millis);
  }

  synchronized void mediaReceived(int bytes, int nowBuffered) {
    mediaMessages++;
    bytesReceived += bytes;
    mostBytesBuffered = Math.max(mostBytesBuffered, nowBuffered);
  }

  synchronized void played(int bytes) {
    bytesPlayed += bytes;
  }

  synchronized void dropped(int bytes) {
    bytesDropped += bytes;
  }

  synchronized void markReceived() {
    marks++;
  }

  synchronized void clearReceived() {
    clears++;
  }

  synchronized void invalidReceived() {
    invalidMessages++;
  }
}
