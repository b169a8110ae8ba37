package dev.voiceline.simulator.phone;

import dev.voiceline.core.time.Clock;
import dev.voiceline.simulator.phone.media.Beat;
import dev.voiceline.simulator.phone.media.Frames;
import dev.voiceline.simulator.phone.media.StreamEnd;
import dev.voiceline.simulator.phone.media.StreamParty;
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
  private final Mouth mouth;
  private final Hearing hearing;
  private final List<Heard> heard = new ArrayList<>();
  private final long placedAt;
  private Consumer<StreamEnd> afterStream = end -> {};
  private OptionalLong firstStreamAt = OptionalLong.empty();
  private long streamOffsetMs;

  Handset(
      Clock clock,
      PhoneListener listener,
      Expectations expectations,
      TurnWatch turns,
      long pauseMs) {
    this.clock = clock;
    this.listener = listener;
    this.expectations = expectations;
    this.turns = turns;
    placedAt = clock.millis();
    mouth = new Mouth(listener::said);
    hearing = new Hearing(pauseMs, this::hearing, this::heard);
  }

  /** Who goes on with the call when a stream has ended. */
  void afterStream(Consumer<StreamEnd> next) {
    afterStream = next;
  }

  void perform(Act act) {
    mouth.add(act);
  }

  /** The network speaks, from a time of the clock until now. */
  void heardVerb(String text, long fromMillis) {
    long zero = firstStreamAt.orElse(placedAt);
    heard(new Heard(text, fromMillis - zero, clock.millis() - zero, Heard.Source.VERB));
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

  @Override
  public void streamStarted() {
    long now = clock.millis();
    if (firstStreamAt.isEmpty()) {
      firstStreamAt = OptionalLong.of(now);
      turns.streamStarted(now - placedAt);
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
    turns.exchanged(callMs, sent.kind() == Beat.Kind.SPEECH, audible);
    hearing.frame(played, audible, callMs);
    expectations.played(audible, callMs);
  }

  @Override
  public void streamEnded(StreamEnd end) {
    hearing.finish();
    listener.streamEnded(end);
    afterStream.accept(end);
  }

  private void hearing(String textSoFar) {
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
