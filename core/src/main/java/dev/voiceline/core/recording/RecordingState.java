package dev.voiceline.core.recording;

import dev.voiceline.core.call.RecordingOrder;
import java.util.Optional;

/**
 * How the recording of a call stands.
 *
 * @param wanted whether there shall be one
 * @param sensitive whether a patient may be named at the moment
 * @param tape what the network does, as far as it is known; the worst of what it may be
 * @param inFlight the order that the network has not answered yet; one at a time
 * @param givenUp whether something went wrong, so that it is only ended any more
 */
public record RecordingState(
    boolean wanted,
    boolean sensitive,
    Tape tape,
    Optional<RecordingOrder> inFlight,
    boolean givenUp) {
  /** What the network can be doing. */
  public enum Tape {
    NONE,
    RUNNING,
    PAUSED,
    STOPPED,
    /** It could not be ended: nothing can be done any more. */
    OUT_OF_CONTROL
  }

  /** Whether it is recording, or would be but for a pause. */
  public boolean underWay() {
    return tape == Tape.RUNNING || tape == Tape.PAUSED;
  }

  RecordingState want(boolean now) {
    return new RecordingState(now, sensitive, tape, inFlight, givenUp);
  }

  RecordingState sensitive(boolean now) {
    return new RecordingState(wanted, now, tape, inFlight, givenUp);
  }

  RecordingState ordered(RecordingOrder order) {
    return new RecordingState(wanted, sensitive, tape, Optional.of(order), givenUp);
  }

  RecordingState answered(Tape now) {
    return new RecordingState(wanted, sensitive, now, Optional.empty(), givenUp);
  }

  RecordingState failed(Tape now) {
    return new RecordingState(wanted, sensitive, now, Optional.empty(), true);
  }
}
