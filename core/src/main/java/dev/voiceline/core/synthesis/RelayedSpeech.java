package dev.voiceline.core.synthesis;

import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing to be spoken, and how far it is said. Used by one thread at a time. */
final class RelayedSpeech {
  /** 750 characters a minute: the slowest of usual voices, so that rather too little is said. */
  private static final int CHARACTER_MS = 80;

  /**
   * Where a speech is.
   *
   * @param characters that have begun
   * @param millis from the first byte of its audio
   */
  record Place(int characters, int millis) {}

  private final SpeechId id;
  private final AudioFormat format;
  private final List<String> pieces = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private boolean ended;
  private boolean handed;
  private boolean endHanded;
  private int length;
  private long bytes;
  private Place begun = new Place(0, 0);
  private Place told = new Place(0, 0);
  private boolean placed;

  RelayedSpeech(SpeechId id, AudioFormat format) {
    this.id = id;
    this.format = format;
  }

  SpeechId id() {
    return id;
  }

  boolean isEnded() {
    return ended;
  }

  /** Whether the vendor that speaks now has said some of it. */
  boolean isBegun() {
    return millis() > begun.millis();
  }

  /** Whether the vendor that speaks now was given words of it and has said none. */
  boolean isAwaited() {
    return handed && !isBegun();
  }

  void add(String piece) {
    pieces.add(piece);
    waiting.add(piece);
    length += piece.length();
  }

  void end() {
    ended = true;
  }

  /**
   * Hands what waits to the vendor that speaks now.
   *
   * @param spoken told when nothing is left for this one to say
   * @return whether the next speech may follow
   */
  boolean hand(Synthesis vendor, Runnable spoken) {
    for (String piece : waiting) {
      vendor.speak(id, piece);
      handed = true;
    }
    waiting.clear();
    if (ended && !endHanded) {
      endHanded = true;
      if (handed || pieces.isEmpty()) {
        vendor.end(id);
      } else {
        spoken.run();
      }
    }
    return handed || ended;
  }

  void audio(int more) {
    bytes += more;
  }

  /** What this vendor tells of its part of the speech, if it is news. */
  Optional<Place> aligned(int characters, int millis) {
    placed = true;
    return reach(begun.characters() + characters, begun.millis() + millis);
  }

  /** What can be estimated of one that does not tell, if it is news. */
  Optional<Place> estimated() {
    return reach(estimate(), millis());
  }

  /** All of it was said. */
  Optional<Place> whole() {
    return reach(length, millis());
  }

  private Optional<Place> reach(int characters, int millis) {
    Place now = new Place(Math.min(characters, length), Math.min(millis, millis()));
    if (now.characters() <= told.characters() || now.millis() < told.millis()) {
      return Optional.empty();
    }
    told = now;
    return Optional.of(now);
  }

  private int estimate() {
    int estimate = begun.characters() + (millis() - begun.millis()) / CHARACTER_MS;
    return Math.min(estimate, length);
  }

  private int millis() {
    return format.millis(bytes);
  }

  /**
   * Another vendor goes on with what was not said. A word that was cut off is begun again, and none
   * is left out.
   */
  void goOn() {
    int place = placed ? told.characters() : Math.max(told.characters(), estimate());
    String whole = String.join("", pieces);
    int from = Math.max(begun.characters(), wordAt(whole, place));
    begun = new Place(from, millis());
    placed = false;
    handed = false;
    endHanded = false;
    waiting.clear();
    int start = 0;
    for (String piece : pieces) {
      int skipped = Math.max(0, Math.min(piece.length(), from - start));
      if (!piece.substring(skipped).isBlank()) {
        waiting.add(piece.substring(skipped));
      }
      start += piece.length();
    }
  }

  private static int wordAt(String text, int place) {
    int from = place;
    boolean within = from < text.length() && !Character.isWhitespace(text.charAt(from));
    while (within && from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    return from;
  }

  @Override
  public String toString() {
    return "RelayedSpeech[" + id + ", " + length + " characters]";
  }
}
