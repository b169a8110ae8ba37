package dev.voiceline.adapters.twilio;

import java.util.Optional;

/**
 * Reads media messages without building a tree, for they are nearly all there is: 50 a second and
 * call. It knows one shape, an object of plain strings and whole numbers with one such object in
 * {@code media}, keys in any order. On anything else, escapes included, it gives up, and the
 * general reader has its turn: it is never wrong, only sometimes of no help.
 */
final class MediaScanner {
  private static final int UNEXPECTED = -1;
  private final String text;
  private int at;
  private String event = "";
  private String streamSid = "";
  private String track = "";
  private String timestamp = "";
  private String payload = "";
  private int seen;

  private MediaScanner(String text) {
    this.text = text;
  }

  /** The media message, or nothing when the text is another message or of another shape. */
  static Optional<StreamMessage> scan(String text) {
    MediaScanner scanner = new MediaScanner(text);
    boolean whole = scanner.object(false) && scanner.atEnd();
    return whole && scanner.isMedia()
        ? Optional.of(
            StreamMedia.of(scanner.streamSid, scanner.track, scanner.timestamp, scanner.payload))
        : Optional.empty();
  }

  private boolean isMedia() {
    return event.equals("media") && (seen & Field.PAYLOAD.bit()) != 0;
  }

  private boolean object(boolean inMedia) {
    if (!next('{')) {
      return false;
    }
    do {
      int keyEnd = string();
      if (keyEnd == UNEXPECTED) {
        return false;
      }
      String key = text.substring(at, keyEnd);
      at = keyEnd + 1;
      if (!next(':') || !member(key, inMedia)) {
        return false;
      }
    } while (next(','));
    return next('}');
  }

  private boolean member(String key, boolean inMedia) {
    Field field = Field.of(key, inMedia);
    if (field == Field.MEDIA) {
      return first(field) && object(true);
    }
    int end = string();
    boolean quoted = end != UNEXPECTED;
    if (!quoted) {
      end = wholeNumber();
    }
    if (end == UNEXPECTED || (!quoted && !field.mayBeNumber())) {
      return false;
    }
    if (field != Field.OTHER) {
      keep(field, text.substring(at, end));
    }
    at = quoted ? end + 1 : end;
    return (field == Field.OTHER || first(field))
        && (field != Field.EVENT || event.equals("media"));
  }

  private void keep(Field field, String value) {
    switch (field) {
      case EVENT -> event = value;
      case STREAM_SID -> streamSid = value;
      case TRACK -> track = value;
      case TIMESTAMP -> timestamp = value;
      case PAYLOAD -> payload = value;
      case MEDIA, OTHER -> {}
    }
  }

  /** False when the field was there before: which one counts is for the general reader to say. */
  private boolean first(Field field) {
    boolean first = (seen & field.bit()) == 0;
    seen |= field.bit();
    return first;
  }

  /**
   * Moves into the string that follows and tells where it ends; stays where it is when there is
   * none.
   */
  private int string() {
    skipBlanks();
    if (at >= text.length() || text.charAt(at) != '"') {
      return UNEXPECTED;
    }
    for (int end = at + 1; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '"') {
        at++;
        return end;
      }
      if (c == '\\' || c < ' ') {
        return UNEXPECTED;
      }
    }
    return UNEXPECTED;
  }

  /** Tells where the number that follows ends. */
  private int wholeNumber() {
    int end = at;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean leadingZero = end - at > 1 && text.charAt(at) == '0';
    return end == at || leadingZero ? UNEXPECTED : end;
  }

  private boolean next(char expected) {
    skipBlanks();
    if (at < text.length() && text.charAt(at) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private boolean atEnd() {
    skipBlanks();
    return at == text.length();
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  /** The members that matter. */
  private enum Field {
    EVENT(1),
    STREAM_SID(2),
    MEDIA(4),
    TRACK(8),
    TIMESTAMP(16),
    PAYLOAD(32),
    OTHER(0);

    private final int bit;

    Field(int bit) {
      this.bit = bit;
    }

    static Field of(String key, boolean inMedia) {
      return switch (key) {
        case "event" -> inMedia ? OTHER : EVENT;
        case "streamSid" -> inMedia ? OTHER : STREAM_SID;
        case "media" -> inMedia ? OTHER : MEDIA;
        case "track" -> inMedia ? TRACK : OTHER;
        case "timestamp" -> inMedia ? TIMESTAMP : OTHER;
        case "payload" -> inMedia ? PAYLOAD : OTHER;
        default -> OTHER;
      };
    }

    int bit() {
      return bit;
    }

    boolean mayBeNumber() {
      return this == TIMESTAMP || this == OTHER;
    }
  }
}
