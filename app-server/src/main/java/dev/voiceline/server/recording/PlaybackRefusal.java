package dev.voiceline.server.recording;

import dev.voiceline.core.recording.RecordingRefusal;
import dev.voiceline.server.control.CallOrders;
import dev.voiceline.server.control.Reply;
import java.util.concurrent.CompletionException;

/** Why a recording cannot be heard, as it is answered. */
final class PlaybackRefusal {
  private static final String UNKNOWN = "There is no such recording.";

  private PlaybackRefusal() {}

  static Reply unknown() {
    return CallOrders.refusal(404, UNKNOWN);
  }

  static Reply of(Throwable failure) {
    Throwable cause = cause(failure);
    if (!(cause instanceof RecordingRefusal refusal)) {
      return CallOrders.refusal(
          503, "The recording cannot be read at the moment: try again later.");
    }
    return switch (refusal.why()) {
      case UNKNOWN -> unknown();
      case DELETED -> CallOrders.refusal(410, "The recording was deleted.");
      case CHANGED ->
          CallOrders.refusal(
              500, "The recording was changed since it was made, and is not played.");
    };
  }

  /** The same in a word, for a list. */
  static String word(Throwable failure) {
    Throwable cause = cause(failure);
    return cause instanceof RecordingRefusal refusal
        ? switch (refusal.why()) {
          case UNKNOWN, DELETED -> "deleted";
          case CHANGED -> "changed";
        }
        : "unreadable";
  }

  private static Throwable cause(Throwable failure) {
    Throwable inner = failure.getCause();
    return failure instanceof CompletionException && inner != null ? inner : failure;
  }
}
