package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.core.time.Timers;
import dev.voiceline.simulator.phone.media.Beat;
import dev.voiceline.simulator.phone.media.Frames;
import dev.voiceline.simulator.phone.media.Serial;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.media.StreamParty;
import dev.voiceline.simulator.phone.twiml.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What the person holds: a mouthpiece and an earpiece, and the call's own time. Belongs to the
 * call's serial.
 */
final class Handset implements StreamParty {
  private final Clock clock;
  private final PhoneListener listener;
  private final Expectations expectations;
  private final TurnWatch turns;
  private final OwedSilence owed = new OwedSilence();
  private final Mouth mouth;
  private final Hearing hearing;
  private final List<Heard> heard = new ArrayList<>();
  private final List<Announced> announced = new ArrayList<>();
  private final StringBuilder tones = new StringBuilder();
  private final long placedAt;
  private final Timers timers;
  private final Serial serial;
  private Activity activity = Activity.NONE;
  private boolean ticking;
  private Consumer<StreamEnd> afterStream = end -> {};
  private OptionalLong firstStreamAt = OptionalLong.empty();
  private long streamOffsetMs;

  Handset(
      Clock clock,
      Timers timers,
      Serial serial,
      PhoneListener listener,
      Expectations expectations,
      TurnWatch turns,
      long pauseMs) {
    this.clock = clock;
    this.timers = timers;
    this.serial = serial;
    this.listener = listener;
    this.expectations = expectations;
    this.turns = turns;
    placedAt = clock.millis();
    mouth = new Mouth(this::said);
    hearing = new Hearing(pauseMs, this::hearing, this::heard);
  }

  /** Who goes on with the call when a stream has ended. */
  void afterStream(Consumer<StreamEnd> next) {
    afterStream = next;
  }

  void perform(Act act) {
    mouth.add(act);
    tick();
  }

  /** What the leg does from now on; what the person does reaches it while it is attentive. */
  void attend(Activity next) {
    activity = next;
    tick();
  }

  /** Somebody has picked up. */
  void answered() {
    listener.answered();
  }

  /** Where the leg is has changed. */
  void situation(Situation now) {
    listener.situation(now);
    expectations.situation(now);
  }

  /** The network speaks, from a time of the clock until now. */
  void heardVerb(String text, long fromMillis) {
    heard(new Heard(text, fromMillis - zero(), clock.millis() - zero(), Heard.Source.VERB));
  }

  /** The network has spoken a text, or a part of it, from a time of the clock until now. */
  void announced(String text, Verb.Say verb, long fromMillis) {
    synchronized (heard) {
      announced.add(
          new Announced(
              text, verb.language(), verb.voice(), fromMillis - zero(), clock.millis() - zero()));
    }
    heardVerb(text, fromMillis);
  }

  /** The other end of a connection has said or pressed something. */
  void heardParty(Said said) {
    if (said.kind() == Said.Kind.KEYS) {
      tones(said.text());
    } else if (said.kind() == Said.Kind.SPEECH) {
      long end = clock.millis() - zero();
      heard(new Heard(said.text(), end - (said.endMs() - said.startMs()), end, Heard.Source.PARTY));
    }
  }

  /** Keypad tones are heard. */
  void tones(String keys) {
    if (!keys.isEmpty()) {
      synchronized (heard) {
        tones.append(keys);
      }
      listener.tones(keys);
    }
  }

  /** How long the caller waited in silence. */
  long owedSilenceMs() {
    return owed.longestMs(clock.millis() - turns.zeroMs());
  }

  /** When the times of the call begin, by the clock. */
  long zero() {
    return firstStreamAt.orElse(placedAt);
  }

  /** Nothing will be said or heard any more. */
  void hangUp() {
    mouth.close();
    expectations.close();
  }

  /** All utterances up to now. */
  List<Heard> utterances() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** What the network has said up to now. */
  List<Announced> announcements() {
    synchronized (heard) {
      return List.copyOf(announced);
    }
  }

  /** The keypad tones that were heard up to now. */
  String tonesHeard() {
    synchronized (heard) {
      return tones.toString();
    }
  }

  @Override
  public void streamStarted() {
    long now = clock.millis();
    if (firstStreamAt.isEmpty()) {
      firstStreamAt = OptionalLong.of(now);
      turns.streamStarted(now, now - placedAt);
    }
    streamOffsetMs = now - firstStreamAt.getAsLong();
    listener.streamStarted();
  }

  @Override
  public Beat next() {
    return mouth.next();
  }

  @Override
  public void exchanged(long atMs, Beat sent, byte[] played) {
    long callMs = streamOffsetMs + atMs;
    boolean audible = Frames.audible(played);
    mouth.sent(callMs);
    boolean speaking = sent.kind() == Beat.Kind.SPEECH;
    turns.exchanged(callMs, speaking, audible);
    owed.exchanged(callMs, speaking, audible);
    hearing.frame(played, audible, callMs);
    expectations.played(audible, callMs);
  }

  @Override
  public void streamEnded(StreamEnd end) {
    hearing.finish();
    owed.ended(clock.millis() - zero());
    listener.streamEnded(end);
    afterStream.accept(end);
  }

  // Outside of a stream, what the person does has a clock of its own, which only runs while
  // somebody
  // listens.
  private void tick() {
    if (!ticking && activity.attentive() && !mouth.idle()) {
      ticking = true;
      Timers.Alarm unused =
          timers.after(Duration.ofMillis(Frames.MILLIS), () -> serial.run(this::beat));
    }
  }

  private void beat() {
    ticking = false;
    if (activity.attentive() && !mouth.idle()) {
      Activity listening = activity;
      listening.beat(mouth.next());
      mouth.sent(clock.millis() - zero());
      tick();
    }
  }

  private void said(Said done) {
    listener.said(done);
    activity.said(done);
  }

  private void hearing(String textSoFar) {
    owed.hearing(textSoFar);
    listener.hearing(textSoFar);
    expectations.hearing(textSoFar);
  }

  private void heard(Heard utterance) {
    synchronized (heard) {
      heard.add(utterance);
    }
    listener.heard(utterance);
    expectations.heard(utterance);
  }
}
