package dev.voiceline.simulator.realtime;

import dev.voiceline.core.scripted.HeardCharacter;
import dev.voiceline.core.scripted.ToneEar;
import dev.voiceline.core.scripted.VoiceActivity;
import dev.voiceline.core.scripted.VoiceActivity.Change;
import dev.voiceline.core.scripted.VoiceActivity.Change.Started;
import dev.voiceline.core.scripted.VoiceActivity.Change.Stopped;
import java.time.Duration;
import java.util.List;

/** The caller's audio, with the service's detection of turns. For use by one thread at a time. */
final class InputBuffer {
  private static final int FRAMES_TO_START = 2;
  private static final int BYTES_PER_MS = 8;

  private final ToneEar ear = new ToneEar();
  private VoiceActivity activity = new VoiceActivity();
  private Duration silence = Duration.ZERO;
  private boolean detects;
  private long receivedBytes;
  private long activityStartMs;
  private long keptFromMs;

  /** Who is told of turns; times are milliseconds of all the audio that was received. */
  interface Turns {
    void started(long startMs);

    /**
     * Speech has stopped.
     *
     * @param endMs the end of the last sound
     * @param noticedMs the end of the silence after it
     */
    void stopped(long endMs, long noticedMs);
  }

  /** Takes over the settings of turn detection. */
  void tune(boolean detectTurns, Duration stopAfter) {
    if (detects != detectTurns || !silence.equals(stopAfter)) {
      detects = detectTurns;
      silence = stopAfter;
      activity = new VoiceActivity(FRAMES_TO_START, stopAfter);
      activityStartMs = receivedMs();
    }
  }

  /** Listens on, and gives what became understood. */
  String append(byte[] audio, Turns turns) {
    receivedBytes += audio.length;
    StringBuilder more = new StringBuilder();
    List<HeardCharacter> characters = ear.hear(audio);
    characters.forEach(character -> more.append(character.value()));
    if (detects) {
      activity.hear(audio).forEach(change -> tell(change, turns));
    }
    return more.toString();
  }

  /** What was understood since this was last asked. */
  String takeText() {
    String text = ear.text();
    clear();
    return text;
  }

  /** How much there is that was neither taken nor cleared. */
  long pendingMs() {
    return receivedMs() - keptFromMs;
  }

  long receivedMs() {
    return receivedBytes / BYTES_PER_MS;
  }

  void clear() {
    ear.forget();
    keptFromMs = receivedMs();
  }

  private void tell(Change change, Turns turns) {
    if (change instanceof Started started) {
      turns.started(activityStartMs + started.startMs());
    } else if (change instanceof Stopped stopped) {
      turns.stopped(activityStartMs + stopped.endMs(), activityStartMs + stopped.noticedMs());
    }
  }
}
