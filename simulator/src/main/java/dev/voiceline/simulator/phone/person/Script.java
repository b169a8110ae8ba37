package dev.voiceline.simulator.phone.person;

import java.util.ArrayList;
import java.util.List;

/**
 * Composes a person. A rule begins with a {@code when} and is followed by what is then done; the
 * deeds of a rule are done one after the other. When the agent stops speaking, the first rule that
 * fits what was heard since the person last reacted is followed. Each rule is followed once unless
 * it says {@link #everyTime}.
 */
public final class Script {
  private final List<Rule> rules = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private String cue = "";
  private Rule.Moment moment = Rule.Moment.CONNECTED;
  private long delayMs;
  private boolean repeats;

  Script() {}

  /** As soon as the line is connected. */
  public Script whenConnected() {
    return begin("", Rule.Moment.CONNECTED);
  }

  /** As soon as the call is picked up. */
  public Script whenAnswered() {
    return begin("", Rule.Moment.ANSWERED);
  }

  /** As soon as another person is on the line. */
  public Script whenBridged() {
    return begin("", Rule.Moment.BRIDGED);
  }

  /** When the agent has said these words, in any case, and has stopped speaking. */
  public Script whenHears(String words) {
    return begin(words, Rule.Moment.AGENT_STOPPED);
  }

  /** The rule may be followed more than once. */
  public Script everyTime() {
    repeats = true;
    return this;
  }

  /** Thinks for so long before anything else, on top of the pause that ends an utterance. */
  public Script thinks(long millis) {
    delayMs = millis;
    return this;
  }

  /** Says words. */
  public Script says(String text) {
    return then(new Deed.Says(text));
  }

  /** Says words in several parts, with so many milliseconds of silent audio between them. */
  public Script saysHalting(long pauseMs, String... parts) {
    return then(new Deed.SaysHalting(pauseMs, List.of(parts)));
  }

  /** Makes noise without words. */
  public Script coughs(long millis) {
    return then(new Deed.Coughs(millis));
  }

  /** Presses keys. */
  public Script presses(String keys) {
    return then(new Deed.Presses(keys));
  }

  /** Waits between two deeds. */
  public Script waits(long millis) {
    return then(new Deed.Waits(millis));
  }

  /** Hangs up. */
  public Script hangsUp() {
    return then(new Deed.HangsUp());
  }

  /** Says words so long after the cue was heard, whether or not the agent still speaks. */
  public Script interruptsAfter(long millis, String text) {
    return meanwhile(millis).says(text);
  }

  /** Coughs so long after the cue was heard, whether or not the agent still speaks. */
  public Script coughsAfter(long millis, long length) {
    return meanwhile(millis).coughs(length);
  }

  /** Hangs up so long after the cue was heard, whether or not the agent still speaks. */
  public Script hangsUpAfter(long millis) {
    return meanwhile(millis).hangsUp();
  }

  /** The person. */
  public Person build() {
    close();
    return new Person(rules);
  }

  private Script meanwhile(long millis) {
    if (!deeds.isEmpty() || moment != Rule.Moment.AGENT_STOPPED) {
      throw new IllegalStateException("an interruption is the first deed after whenHears");
    }
    moment = Rule.Moment.WORDS_HEARD;
    delayMs = millis;
    return this;
  }

  private Script begin(String words, Rule.Moment when) {
    close();
    cue = words;
    moment = when;
    delayMs = 0;
    repeats = false;
    return this;
  }

  private Script then(Deed deed) {
    deeds.add(deed);
    return this;
  }

  private void close() {
    if (repeats && moment == Rule.Moment.WORDS_HEARD) {
      throw new IllegalStateException("an interruption happens once");
    }
    if (!deeds.isEmpty()) {
      rules.add(new Rule(cue, moment, delayMs, repeats, deeds));
      deeds.clear();
    }
  }
}
