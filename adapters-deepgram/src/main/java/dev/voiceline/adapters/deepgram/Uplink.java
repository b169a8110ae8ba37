package dev.voiceline.adapters.deepgram;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.serial.SerialTasks;
import dev.voiceline.core.socket.Socket;
import dev.voiceline.core.time.Timers.Alarm;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Sends the caller's audio over one socket: in order, in frames, never much faster than it was
 * spoken; and keeps the socket alive while there is none. Used by one thread at a time.
 */
final class Uplink {
  private final Dialing dialing;
  private final Dialect dialect;
  private final AudioHistory audio;
  private final SerialTasks turns;
  private final Socket socket;
  private final Runnable dropped;
  private final TimeMap times = new TimeMap();
  private final Pacer pacer;
  private final Deque<Long> finalizeAt = new ArrayDeque<>();
  private long cursor;
  private long lastAudio;
  private boolean filling;
  private boolean pacing;
  private Alarm pace = () -> {};
  private Alarm idle = () -> {};
  private boolean over;

  /**
   * Begins at a place of the audio.
   *
   * @param dropped runs when audio became too old to be sent
   */
  Uplink(
      Dialing dialing,
      AudioHistory audio,
      long from,
      Socket socket,
      SerialTasks turns,
      Runnable dropped) {
    this.dialing = dialing;
    this.dialect = dialing.dialect();
    this.audio = audio;
    this.cursor = from;
    this.socket = socket;
    this.turns = turns;
    this.dropped = dropped;
    this.lastAudio = now();
    this.pacer = new Pacer(dialing.limits().pace(), lastAudio);
    armIdle(quiet());
  }

  TimeMap times() {
    return times;
  }

  /** What was sent over this socket, silence included: that is billed. */
  Duration sent() {
    return Duration.ofMillis(AudioFormat.PCMU_8K.millis(times.bytes()));
  }

  /** Sends what there is and may be sent. */
  void pump() {
    if (over) {
      return;
    }
    if (cursor < audio.begin()) {
      cursor = audio.begin();
      dropped.run();
    }
    int next = nextFrame();
    while (next > 0 && pacer.allowance(now()) >= next) {
      send(next);
      next = nextFrame();
    }
    finalizeIfDue();
    if (next > 0 && !pacing) {
      pacing = true;
      pace = dialing.timers().after(Duration.ofMillis(pacer.wait(next)), this::paced);
    }
  }

  private void paced() {
    turns.execute(
        () -> {
          pacing = false;
          pump();
        });
  }

  private int nextFrame() {
    long waiting = audio.end() - cursor;
    return waiting < dialect.leastFrame() ? 0 : (int) Math.min(waiting, dialect.mostFrame());
  }

  private void send(int count) {
    send(audio.read(cursor, count));
    times.sent(cursor, count);
    cursor += count;
    lastAudio = now();
    if (filling) {
      filling = false;
      armIdle(quiet());
    }
  }

  /** Never empty: the service takes that for the end. */
  private void send(byte[] frame) {
    pacer.spend(frame.length);
    socket.sendBinary(ByteBuffer.wrap(frame), Socket.Completion.IGNORED);
  }

  void send(String message) {
    if (!over) {
      socket.sendText(message);
    }
  }

  /** Asks for the last words, after all audio that was handed in so far. */
  void finish() {
    finalizeAt.add(audio.end());
    pump();
  }

  private void finalizeIfDue() {
    while (!finalizeAt.isEmpty() && finalizeAt.peek() <= cursor) {
      finalizeAt.remove();
      send(ClientMessages.FINALIZE);
    }
  }

  void stop() {
    over = true;
    pace.cancel();
    idle.cancel();
  }

  private void armIdle(Duration after) {
    idle.cancel();
    idle = dialing.timers().after(after, () -> turns.execute(this::look));
  }

  private Duration quiet() {
    ListenLimits limits = dialing.limits();
    return dialect.fillsSilence() ? limits.silenceAfter() : limits.keepAliveEvery();
  }

  private void look() {
    if (over) {
      return;
    }
    long silentMs = now() - lastAudio;
    long quietMs = quiet().toMillis();
    if (silentMs < quietMs) {
      filling = false;
      armIdle(Duration.ofMillis(quietMs - silentMs));
    } else if (dialect.fillsSilence()) {
      fill();
      armIdle(Duration.ofMillis(AudioFormat.PCMU_8K.millis(dialect.leastFrame())));
    } else {
      keepAlive();
      armIdle(quiet());
    }
  }

  /** A frame of silence, after what is left of the audio. */
  private void fill() {
    filling = true;
    int rest = (int) Math.min(audio.end() - cursor, dialect.leastFrame());
    if (rest == dialect.leastFrame()) {
      return;
    }
    byte[] frame = Arrays.copyOf(audio.read(cursor, rest), dialect.leastFrame());
    Arrays.fill(frame, rest, frame.length, AudioFormat.PCMU_8K.silence());
    send(frame);
    if (rest > 0) {
      times.sent(cursor, rest);
      cursor += rest;
    }
    times.silence(cursor, frame.length - rest);
  }

  /** A socket that never had audio is not saved by a message alone. */
  private void keepAlive() {
    if (times.bytes() == 0) {
      byte[] moment = new byte[AudioFormat.PCMU_8K.bytes(20)];
      Arrays.fill(moment, AudioFormat.PCMU_8K.silence());
      send(moment);
      times.silence(cursor, moment.length);
    }
    send(ClientMessages.KEEP_ALIVE);
  }

  private long now() {
    return dialing.clock().millis();
  }
}
