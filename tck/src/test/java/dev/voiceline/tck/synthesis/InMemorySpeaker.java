package dev.voiceline.tck.synthesis;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The service of a voice in memory, for one thread. A character is a millisecond of its code. */
final class InMemorySpeaker implements SpeakingEnd {
  static final AudioFormat FORMAT = AudioFormat.PCMU_8K;
  static final int CHARACTER = 8;
  private static final int MOST_AT_ONCE = 4;

  private final InMemoryVoice voice;
  private final StringBuilder received = new StringBuilder();
  private final List<Runnable> heldBack = new ArrayList<>();
  private final List<String> misuses = new ArrayList<>();
  private final Set<SpeechId> live = new HashSet<>();
  private boolean holding;
  private boolean gone;
  private boolean heardFrom;

  InMemorySpeaker(InMemoryVoice voice) {
    this.voice = voice;
  }

  void say(SpeechId speech, String text) {
    if (gone) {
      voice.onLost();
      return;
    }
    if (text.isBlank()) {
      misuses.add("a blank text");
    }
    live.add(speech);
    if (live.size() > MOST_AT_ONCE) {
      misuses.add("too much at once");
    }
    received.append(text);
    byte[] audio = new byte[text.length() * CHARACTER];
    for (int i = 0; i < audio.length; i++) {
      audio[i] = (byte) text.charAt(i / CHARACTER);
    }
    answer(() -> voice.onAudio(speech, audio));
  }

  void finish(SpeechId speech) {
    answer(
        () -> {
          live.remove(speech);
          voice.onFinished(speech);
        });
  }

  void drop(SpeechId speech) {
    live.remove(speech);
  }

  void alive() {
    heardFrom = true;
  }

  private void answer(Runnable answer) {
    if (holding) {
      heldBack.add(answer);
    } else {
      answer.run();
    }
  }

  static String understood(byte[] audio) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < audio.length; i += CHARACTER) {
      text.append((char) audio[i]);
    }
    return text.toString();
  }

  @Override
  public void accepts() {
    voice.onAccepted();
  }

  @Override
  public void refuses() {
    voice.onRefused();
  }

  @Override
  public void holdsBack() {
    holding = true;
  }

  @Override
  public void goesOn() {
    holding = false;
    List<Runnable> answers = List.copyOf(heldBack);
    heldBack.clear();
    answers.forEach(Runnable::run);
  }

  @Override
  public String received() {
    return received.toString();
  }

  @Override
  public void complains() {
    voice.onComplaint();
  }

  @Override
  public void goesAway() {
    gone = true;
    voice.onLost();
  }

  @Override
  public void garbles() {
    voice.onGarbage();
  }

  @Override
  public void letTimePass() {
    heardFrom = false;
    voice.onQuiet();
    if (!heardFrom) {
      voice.onLost();
    }
  }

  @Override
  public List<String> misuses() {
    return List.copyOf(misuses);
  }

  @Override
  public boolean keepsNothing() {
    return voice.asksToKeepNothing();
  }
}
