package dev.voiceline.tck.control;

import dev.voiceline.core.privacy.PhoneNumber;
import java.time.Duration;
import java.util.List;

/** What the network has seen, and who is where. May be called by any thread. */
public interface NetworkFacts {
  /** Where the caller is. */
  CallerIs caller();

  /** Where the person of a transfer is. */
  PersonIs person();

  /** What the person was told before deciding; empty when nothing was. */
  String summaryHeard();

  /** How often the network has brought the caller back to the agent on a new line. */
  int newLines();

  /** The keys that were heard on the call, in order, with the pauses as asked for. */
  String keysHeard();

  /** How many recordings of the call were begun. */
  int recordings();

  /** How the last of them is. */
  RecordingIs recording();

  /** The text messages that the network accepted, in order. */
  List<Text> texts();

  /** The calls of our own that the network made, in order, without those of transfers. */
  List<Placed> placed();

  /** How many requests of a kind have arrived, whatever became of them. */
  int asked(Order order);

  /** A message that was accepted. */
  record Text(PhoneNumber to, String body) {}

  /** A call that was made. */
  record Placed(PhoneNumber to, Duration ringFor, Duration longest) {}

  /** Where a caller can be. */
  enum CallerIs {
    WITH_AGENT,
    /** Alone, with music or a ringing tone. */
    WAITING,
    WITH_PERSON,
    GONE
  }

  /** Where a person can be. */
  enum PersonIs {
    NOT_CALLED,
    RINGING,
    /** On the phone, hearing the summary or deciding. */
    DECIDING,
    WITH_CALLER,
    /** Not on the phone any more. */
    GONE
  }

  /** How a recording can be. */
  enum RecordingIs {
    NONE,
    RUNNING,
    PAUSED,
    STOPPED
  }
}
