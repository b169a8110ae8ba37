package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.phone.CallEnd;
import dev.voiceline.simulator.phone.Heard;
import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.phone.PhoneListener;
import dev.voiceline.simulator.phone.Said;
import dev.voiceline.simulator.phone.Situation;
import dev.voiceline.simulator.phone.media.StreamEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Listens with the person at the phone, and notes how long nobody said anything while the agent was
 * to speak: from the end of the caller's words, or of the agent's own, to the agent's next sound.
 */
final class GapEar implements PhoneListener {
  private final PhoneListener person;
  private final List<Heard> heard = new ArrayList<>();
  private final List<Said> said = new ArrayList<>();

  GapEar(PhoneListener person) {
    this.person = person;
  }

  /** The longest such silence, in ms of the call; 0 when there was none. */
  synchronized long longestGapMs() {
    long longest = 0;
    for (Heard utterance : heard) {
      long before =
          Stream.concat(heard.stream().map(Heard::endMs), said.stream().map(Said::endMs))
              .filter(end -> end <= utterance.startMs())
              .max(Long::compare)
              .orElse(utterance.startMs());
      longest = Math.max(longest, utterance.startMs() - before);
    }
    return longest;
  }

  @Override
  public void placed(PhoneCall call) {
    person.placed(call);
  }

  @Override
  public void answered() {
    person.answered();
  }

  @Override
  public void situation(Situation now) {
    person.situation(now);
  }

  @Override
  public void tones(String keys) {
    person.tones(keys);
  }

  @Override
  public void streamStarted() {
    person.streamStarted();
  }

  @Override
  public void hearing(String textSoFar) {
    person.hearing(textSoFar);
  }

  @Override
  public void heard(Heard utterance) {
    synchronized (this) {
      if (utterance.source() == Heard.Source.AGENT) {
        heard.add(utterance);
      }
    }
    person.heard(utterance);
  }

  @Override
  public void said(Said done) {
    synchronized (this) {
      said.add(done);
    }
    person.said(done);
  }

  @Override
  public void streamEnded(StreamEnd end) {
    person.streamEnded(end);
  }

  @Override
  public void ended(CallEnd end) {
    person.ended(end);
  }
}
