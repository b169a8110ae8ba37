package dev.voiceline.core.runtime;

import dev.voiceline.core.media.LineEnd;
import dev.voiceline.core.scripted.ToneVoice;
import dev.voiceline.core.time.VirtualTime;
import dev.voiceline.core.turn.PlayedLine;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A caller who answers what they hear, in tones, and in pauses only. They remember nothing of
 * themselves but how often they were asked.
 */
final class TalkingCaller {
  private static final int FRAME_MS = 20;
  private static final int FRAME_BYTES = 160;
  private static final long PAUSE_MS = 1_200;

  /** By a part of the question: what the caller says to it, the first time and after that. */
  private static final Map<String, String> ANSWERS = answers();

  private final VirtualTime time;
  private final PlayedLine line;
  private final Map<String, Integer> given;
  private byte[] speech = new byte[0];
  private int spoken;
  private String heard = "";
  private long heardAt;

  TalkingCaller(VirtualTime time, Map<String, Integer> given) {
    this.time = time;
    this.line = new PlayedLine(time);
    this.given = given;
  }

  private static Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("anything else", "No, thank you.");
    answers.put("How can I help", "Is an MRI covered?");
    answers.put("the member ID", "The member ID is AB987654.|The member ID is MB123456.");
    answers.put("date of birth?", "The date of birth is March 15, 1985.");
    answers.put("Which procedure", "An MRI.");
    return answers;
  }

  /** The question in what the agent said, if it is one. */
  static Optional<String> question(String agentSaid) {
    return ANSWERS.keySet().stream().filter(agentSaid::contains).findFirst();
  }

  PlayedLine line() {
    return line;
  }

  void agentSaid(String words) {
    heard = heard + " " + words;
    heardAt = time.millis();
  }

  /** Twenty milliseconds of the caller's life. */
  void live() {
    time.advance(Duration.ofMillis(FRAME_MS));
    if (line.closed) {
      return;
    }
    if (speech.length == spoken && !heard.isEmpty() && time.millis() - heardAt > PAUSE_MS) {
      question(heard).ifPresent(this::answer);
      heard = "";
    }
    byte[] frame = new byte[FRAME_BYTES];
    Arrays.fill(frame, (byte) 0xFF);
    int now = Math.min(FRAME_BYTES, speech.length - spoken);
    System.arraycopy(speech, spoken, frame, 0, now);
    spoken += now;
    line.listener().audio(frame);
  }

  private void answer(String question) {
    String[] words = ANSWERS.get(question).split("\\|", -1);
    int times = given.merge(question, 1, Integer::sum);
    speech = ToneVoice.speak(words[Math.min(times, words.length) - 1]);
    spoken = 0;
  }

  void hangsUp() {
    line.listener().closed(LineEnd.CALLER_HUNG_UP);
  }
}
