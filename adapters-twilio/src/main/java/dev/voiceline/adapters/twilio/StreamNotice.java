package dev.voiceline.adapters.twilio;

import dev.voiceline.core.call.NetworkEvent;
import dev.voiceline.core.call.NetworkEvent.StreamStage;
import dev.voiceline.core.caller.CallId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the carrier posts to the status callback of a stream. Comes at least once and in any order;
 * an {@link Event#ERROR} may come long before the socket breaks.
 *
 * @param call the call that the stream belongs to
 * @param streamSid the stream
 * @param event what happened to it
 * @param error the carrier's words about an error; empty otherwise
 */
public record StreamNotice(CallId call, String streamSid, Event event, String error) {
  private static final Pattern ERROR_CODE = Pattern.compile("(?<![0-9])3[0-9]{4}(?![0-9])");
  private static final int LONGEST_ERROR = 200;

  /**
   * Reads the decoded fields.
   *
   * @return empty when the fields name no call
   */
  public static Optional<StreamNotice> parse(Map<String, List<String>> fields) {
    Form form = new Form(fields);
    return form.call()
        .map(
            call ->
                new StreamNotice(
                    call,
                    Form.id(form.first("StreamSid")).orElse(""),
                    Event.of(form.first("StreamEvent")),
                    printable(form.first("StreamError"))));
  }

  /**
   * The number in the carrier's words about an error, such as 31924; the words are not for logs.
   */
  public OptionalInt errorCode() {
    Matcher number = ERROR_CODE.matcher(error);
    return number.find() ? OptionalInt.of(Integer.parseInt(number.group())) : OptionalInt.empty();
  }

  /** The same as an event of the call; empty for a word that is not known here. */
  public Optional<NetworkEvent.Stream> networkEvent() {
    return switch (event) {
      case STARTED -> Optional.of(new NetworkEvent.Stream(StreamStage.STARTED, ""));
      case STOPPED -> Optional.of(new NetworkEvent.Stream(StreamStage.STOPPED, ""));
      case ERROR -> Optional.of(new NetworkEvent.Stream(StreamStage.BROKEN, error));
      case UNKNOWN -> Optional.empty();
    };
  }

  private static String printable(String text) {
    String oneLine = SpokenText.of(text);
    if (oneLine.length() <= LONGEST_ERROR) {
      return oneLine;
    }
    // Half a character would not be printable.
    boolean splits = Character.isHighSurrogate(oneLine.charAt(LONGEST_ERROR - 1));
    return oneLine.substring(0, splits ? LONGEST_ERROR - 1 : LONGEST_ERROR);
  }

  /** What happened to a stream. */
  public enum Event {
    /** The socket is open. */
    STARTED,
    /** The stream has ended. */
    STOPPED,
    /** The stream could not be opened, or broke. */
    ERROR,
    /** A word that is not known here. */
    UNKNOWN;

    static Event of(String word) {
      return switch (word) {
        case "stream-started" -> STARTED;
        case "stream-stopped" -> STOPPED;
        case "stream-error" -> ERROR;
        default -> UNKNOWN;
      };
    }
  }
}
