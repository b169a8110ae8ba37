package dev.voiceline.core.runtime;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.call.RecordingOrder;
import dev.voiceline.core.caller.AnnouncedCall;
import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Usage;
import dev.voiceline.core.followup.TextOfferState;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.tool.ToolRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is on record of a call that another server has held, or this one before it died: enough to
 * go on with it. Health data.
 *
 * @param stage how far it was
 * @param lineSince when the caller first had a line; empty while the phone rang
 * @param said what both sides have heard of each other, oldest first, and which tools have answered
 * @param lastPlace the greatest place of a line, see {@link CallNews.CallerSaid}
 * @param language that it speaks; empty when it never told of one, which is the agent's own
 * @param inquiry where it stands; empty when nothing was asked or given
 * @param acts what was begun
 * @param used of vendors until now
 * @param owner which of its servers goes on with it, from 2: no two of one call have the same
 */
public record CallMemory(
    AnnouncedCall announced,
    Stage stage,
    Optional<Instant> lineSince,
    List<Exchange> said,
    int lastPlace,
    Optional<Language> language,
    Optional<InquiryStanding> inquiry,
    Acts acts,
    List<Usage> used,
    long owner) {
  public CallMemory {
    said = List.copyOf(said);
    used = List.copyOf(used);
  }

  /** How far a call was. */
  public enum Stage {
    /** The caller had no line yet. */
    RINGING,
    /** Caller and agent talked, or were about to. */
    TALKING,
    /** The agent was about to have the caller connected with a person. */
    PERSON_WANTED,
    /** The network had been asked to take the caller to a person. */
    PERSON_CALLED,
    /** The last words were being said. */
    LEAVING
  }

  /**
   * What was begun, or done.
   *
   * @param open requests for tools that have no answer on record, oldest first
   * @param doubtful requests that a server made which had lost the call already
   * @param text how the offer of a text message stands
   * @param recording the latest order about its recording that was carried out
   * @param parting why the call was about to end, when the last words were last begun
   */
  public record Acts(
      List<ToolRequest> open,
      List<ToolRequest> doubtful,
      TextOfferState text,
      Optional<RecordingOrder> recording,
      Optional<EndReason> parting) {
    public Acts {
      open = List.copyOf(open);
      doubtful = List.copyOf(doubtful);
    }
  }

  /** For another owner, such as by the fence of its lease. */
  public CallMemory ownedBy(long other) {
    return new CallMemory(
        announced, stage, lineSince, said, lastPlace, language, inquiry, acts, used, other);
  }

  @Override
  public String toString() {
    return "CallMemory[" + announced.id().brief() + ", " + stage + ", " + said.size() + " lines]";
  }
}
