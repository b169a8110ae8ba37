package dev.voiceline.simulator.phone;

import dev.voiceline.simulator.phone.detection.Pickup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A machine that plays a greeting, beeps, and keeps what is said after that; of what began before
 * the beep, it keeps the rest. Safe for use by any thread.
 */
public final class AnsweringMachine {
  private static final int MS_PER_CHARACTER = 40;

  private final String greeting;
  private final boolean beeps;
  private final List<String> messages = new ArrayList<>();

  private AnsweringMachine(String greeting, boolean beeps) {
    this.greeting = greeting;
    this.beeps = beeps;
  }

  /** Says a greeting, 40 ms for each character, and beeps. */
  public static AnsweringMachine greeting(String text) {
    return new AnsweringMachine(text, true);
  }

  /** The same without a beep. */
  public AnsweringMachine withoutBeep() {
    return new AnsweringMachine(greeting, false);
  }

  /** What was said after the beep, an utterance each. */
  public List<String> messages() {
    synchronized (messages) {
      return List.copyOf(messages);
    }
  }

  Pickup pickup() {
    return Pickup.machine(greetingLength(), beeps);
  }

  PhoneListener onLine() {
    return new OneCall();
  }

  private Duration greetingLength() {
    return Duration.ofMillis((long) greeting.length() * MS_PER_CHARACTER);
  }

  private long tapeFromMs() {
    return greetingLength().toMillis() + (beeps ? Pickup.BEEP.toMillis() : 0);
  }

  private final class OneCall implements PhoneListener {
    private Optional<PhoneCall> line = Optional.empty();

    @Override
    public void placed(PhoneCall call) {
      line = Optional.of(call);
    }

    // The greeting runs from the answer on, whether or not anybody listens: whoever connects later
    // hears the rest of it.
    @Override
    public void streamStarted() {
      PhoneCall call = line.orElseThrow();
      long runs = call.sinceAnswerMs();
      int from = (int) Math.min(greeting.length(), runs / MS_PER_CHARACTER);
      if (from < greeting.length()) {
        call.say(greeting.substring(from));
      }
      if (beeps && runs < tapeFromMs()) {
        call.cough(Pickup.BEEP.toMillis());
      }
    }

    @Override
    public void heard(Heard utterance) {
      PhoneCall call = line.orElseThrow();
      long startMs = call.afterAnswerMs(utterance.startMs());
      long endMs = call.afterAnswerMs(utterance.endMs());
      long cutMs = Math.max(0, tapeFromMs() - startMs);
      if (startMs + cutMs >= endMs) {
        return;
      }
      int from = (int) (utterance.text().length() * cutMs / (endMs - startMs));
      synchronized (messages) {
        messages.add(utterance.text().substring(from).strip());
      }
    }
  }
}
