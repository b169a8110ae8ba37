package dev.voiceline.simulator.twilio;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A conference as it is now. Those of one name follow each other: there is one at a time.
 *
 * @param name which the documents give it
 * @param updated when it was last entered or left
 * @param participants who is in it, the first one first; nobody when it is over
 * @param end why it is over
 */
public record ConferenceView(
    String sid,
    String name,
    ConferenceStage stage,
    Instant created,
    Instant updated,
    List<Participant> participants,
    Optional<End> end) {
  public ConferenceView {
    participants = List.copyOf(participants);
  }

  /**
   * A call in it.
   *
   * @param starts whether talk may begin once it is there
   * @param endsOnExit whether the conference is over when it leaves
   * @param muted whether nobody hears it
   */
  public record Participant(
      String callSid, boolean starts, boolean endsOnExit, boolean muted, Instant joined) {}

  /**
   * Why it is over.
   *
   * @param reason Twilio's words, such as {@code last-participant-left}
   * @param callSid the call that left last, or on which all depended
   */
  public record End(String reason, String callSid) {}
}
