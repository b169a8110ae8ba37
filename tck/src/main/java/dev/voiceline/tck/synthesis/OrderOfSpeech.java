package dev.voiceline.tck.synthesis;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.tck.Breaches;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Notices events that come at a time at which none may. */
final class OrderOfSpeech {
  private final Breaches breaches;
  private final AudioFormat format;
  private final Map<SpeechId, Long> bytes = new HashMap<>();
  private final Map<SpeechId, Told.Aligned> places = new HashMap<>();
  private final Set<SpeechId> spoken = new HashSet<>();
  private final Set<SpeechId> unspoken = new HashSet<>();
  private boolean ready;
  private boolean closed;

  OrderOfSpeech(Breaches breaches, AudioFormat format) {
    this.breaches = breaches;
    this.format = format;
  }

  void check(Told event) {
    breaches.addIf(closed, "TTS-08", "something was told after closed");
    if (event instanceof Told.Ready) {
      breaches.addIf(ready, "TTS-01", "ready was told twice");
      ready = true;
    } else if (event instanceof Told.Audio audio) {
      breaches.addIf(!ready, "TTS-01", "audio was told before ready");
      breaches.addIf(spoken.contains(audio.speech()), "TTS-03", "audio was told after spoken");
      bytes.merge(audio.speech(), (long) audio.bytes(), Long::sum);
    } else if (event instanceof Told.Aligned aligned) {
      check(aligned);
    } else if (event instanceof Told.Spoken whole) {
      breaches.addIf(!spoken.add(whole.speech()), "TTS-03", "spoken was told twice");
    } else if (event instanceof Told.Unspoken not) {
      breaches.addIf(!unspoken.add(not.speech()), "TTS-08", "unspoken was told twice");
      breaches.addIf(spoken.contains(not.speech()), "TTS-08", "unspoken was told after spoken");
    } else if (event instanceof Told.Closed) {
      closed = true;
    }
  }

  private void check(Told.Aligned now) {
    long told = bytes.getOrDefault(now.speech(), 0L);
    breaches.addIf(now.millis() > format.millis(told), "TTS-06", "a place beyond the audio");
    Told.Aligned before = places.put(now.speech(), now);
    if (before != null) {
      breaches.addIf(now.millis() < before.millis(), "TTS-06", "time ran backwards");
      breaches.addIf(now.characters() < before.characters(), "TTS-06", "characters ran backwards");
    }
  }
}
