package dev.voiceline.adapters.twilio;

import dev.voiceline.core.call.NetworkEvent;
import java.util.Locale;
import java.util.Optional;

/** How far a call has come, as the carrier reports it. */
public enum CallStatus {
  /** The carrier sent a word that is not known here. */
  UNKNOWN(0),
  /** Waits to be dialed. */
  QUEUED(1),
  /** Is being dialed. */
  INITIATED(2),
  /** Rings; also what the first webhook of an incoming call says. */
  RINGING(3),
  /** Was answered. */
  IN_PROGRESS(4),
  /** Was answered and has ended. */
  COMPLETED(5),
  /** Ended: the other side was busy. */
  BUSY(5),
  /** Ended: the network could not connect it. */
  FAILED(5),
  /** Ended: nobody answered. */
  NO_ANSWER(5),
  /** Ended: it was taken back before anybody answered. */
  CANCELED(5);

  private static final int LAST = 5;
  private final int rank;

  CallStatus(int rank) {
    this.rank = rank;
  }

  /** Reads the carrier's word, such as {@code in-progress}; {@link #UNKNOWN} for any other text. */
  public static CallStatus of(String word) {
    for (CallStatus status : values()) {
      if (status.word().equals(word)) {
        return status;
      }
    }
    return UNKNOWN;
  }

  /** The carrier's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the call is over. */
  public boolean terminal() {
    return rank == LAST;
  }

  /**
   * Whether this report moves a call on from an earlier one. Reports come repeatedly and in any
   * order: a call never goes back, and its first terminal status stays.
   */
  public boolean supersedes(CallStatus earlier) {
    return rank > earlier.rank;
  }

  /** The same in the words of the call; empty for a word that is not known here. */
  public Optional<NetworkEvent.Stage> stage() {
    return switch (this) {
      case UNKNOWN -> Optional.empty();
      case QUEUED -> Optional.of(NetworkEvent.Stage.QUEUED);
      case INITIATED -> Optional.of(NetworkEvent.Stage.DIALING);
      case RINGING -> Optional.of(NetworkEvent.Stage.RINGING);
      case IN_PROGRESS -> Optional.of(NetworkEvent.Stage.ANSWERED);
      case COMPLETED -> Optional.of(NetworkEvent.Stage.COMPLETED);
      case BUSY -> Optional.of(NetworkEvent.Stage.BUSY);
      case FAILED -> Optional.of(NetworkEvent.Stage.FAILED);
      case NO_ANSWER -> Optional.of(NetworkEvent.Stage.NO_ANSWER);
      case CANCELED -> Optional.of(NetworkEvent.Stage.CANCELED);
    };
  }
}
