package dev.voiceline.simulator.phone;

import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.simulator.phone.media.Beat;
import dev.voiceline.simulator.phone.media.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Something that a person is going to do, beat by beat.
 *
 * @param text the words or the keys; empty for a cough
 * @param kind what it is
 * @param beats at least one
 * @param done completed when the last beat was sent
 */
record Act(String text, Said.Kind kind, List<Beat> beats, CompletableFuture<Said> done) {
  /** A key sounds for 100 ms and is followed by as long a pause. */
  private static final int BEATS_PER_KEY = 10;

  Act {
    if (beats.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to be said");
    }
    beats = List.copyOf(beats);
  }

  static Act speech(String text) {
    List<Beat> beats =
        Frames.split(ToneVoice.speak(text)).stream()
            .map(frame -> Beat.of(frame, Beat.Kind.SPEECH))
            .toList();
    return new Act(text, Said.Kind.SPEECH, beats, new CompletableFuture<>());
  }

  /** Words in several parts with silence between them, which is as long however late it is sent. */
  static Act halting(long pauseMs, List<String> parts) {
    List<Beat> beats = new ArrayList<>();
    for (String part : parts) {
      long pause = beats.isEmpty() ? 0 : pauseMs;
      for (long ms = 0; ms < pause; ms += Frames.MILLIS) {
        beats.add(Beat.silent());
      }
      beats.addAll(speech(part).beats());
    }
    return new Act(String.join(" ", parts), Said.Kind.SPEECH, beats, new CompletableFuture<>());
  }

  static Act cough(long millis) {
    List<Beat> beats = new ArrayList<>();
    for (long ms = 0; ms < millis; ms += Frames.MILLIS) {
      beats.add(Beat.of(Frames.noise(ms), Beat.Kind.NOISE));
    }
    return new Act("", Said.Kind.COUGH, beats, new CompletableFuture<>());
  }

  static Act keys(String keys) {
    List<Beat> beats = new ArrayList<>();
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      if ("0123456789*#ABCD".indexOf(key) < 0) {
        throw new IllegalArgumentException("a keypad has 0-9, *, # and A-D");
      }
      beats.add(Beat.pressing(key));
      for (int pause = 1; pause < BEATS_PER_KEY; pause++) {
        beats.add(Beat.silent());
      }
    }
    return new Act(keys, Said.Kind.KEYS, beats, new CompletableFuture<>());
  }
}
