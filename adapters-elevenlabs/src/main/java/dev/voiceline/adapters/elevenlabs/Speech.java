package dev.voiceline.adapters.elevenlabs;

import dev.voiceline.core.media.AudioFormat;
import dev.voiceline.core.synthesis.SpeechId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * One thing to be spoken, from its first piece to the last of its audio. Its text is never printed.
 * Used by one thread at a time.
 */
final class Speech {
  private static final String BLANK = " ";

  private final SpeechId id;
  private final StringBuilder text = new StringBuilder();
  private final WordFollower follower = new WordFollower();
  private final List<Runnable> held = new ArrayList<>();
  private final NavigableSet<Integer> ends = new TreeSet<>();
  private int sent;
  private int billed;
  private long bytes;
  private final Deque<Place> ahead = new ArrayDeque<>();
  private int alignedTo;
  private int alignedMs;
  private boolean aligned;
  private boolean ended;
  private boolean generated;

  /** So many characters have begun at that time, from the first byte of the speech's audio. */
  record Place(int characters, int millis) {}

  Speech(SpeechId id) {
    this.id = id;
  }

  SpeechId id() {
    return id;
  }

  void add(String piece) {
    text.append(piece);
    ends.add(text.length());
    follower.add(piece);
  }

  /** No more text comes. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  /** No more audio comes. */
  void generated() {
    generated = true;
  }

  boolean isGenerated() {
    return generated;
  }

  /** Characters that wait to be sent. */
  int waiting() {
    return text.length() - sent;
  }

  boolean hasUnsentWords() {
    return !unsent().isBlank();
  }

  String unsent() {
    return text.substring(sent);
  }

  /** What was sent before, the end of it. */
  String before(int most) {
    return text.substring(Math.max(0, sent - most), sent);
  }

  /** Takes the next piece, or what is left of it; cut at a blank if it is longer than that. */
  Optional<String> take(int most) {
    Optional<String> taken = Optional.empty();
    Integer end = ends.higher(sent);
    while (taken.isEmpty() && end != null) {
      taken = taken(end, most);
      end = ends.higher(sent);
    }
    return taken;
  }

  private Optional<String> taken(int end, int most) {
    String rest = text.substring(sent, end);
    int blank = rest.lastIndexOf(' ', most);
    int cut = rest.length() <= most ? rest.length() : blank > 0 ? blank : most;
    sent += cut;
    String piece = rest.substring(0, cut).strip();
    billed += piece.isEmpty() ? 0 : piece.length() + 1;
    return piece.isEmpty() ? Optional.empty() : Optional.of(piece + BLANK);
  }

  /** Takes as many pieces as there is room for, one at least. */
  Optional<String> takeAll(int most) {
    StringBuilder all = new StringBuilder();
    Optional<String> piece = take(most);
    while (piece.isPresent()) {
      all.append(piece.get());
      piece = nextFits(most - all.length()) ? take(most) : Optional.empty();
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
  }

  private boolean nextFits(int room) {
    Integer end = ends.higher(sent);
    return end != null && end - sent < room;
  }

  /** Characters that were sent, those included that were sent again. */
  int billed() {
    return billed;
  }

  void arrived(int more) {
    bytes += more;
  }

  /** Its audio so far. */
  int arrivedMs() {
    return AudioFormat.PCMU_8K.millis(bytes);
  }

  /** When words of it are spoken. It may be told before their audio. */
  void align(Alignment alignment, long shiftMs) {
    aligned = true;
    for (int i = 0; i < alignment.characters().size(); i++) {
      int before = follower.position();
      int reached = follower.spoken(alignment.characters().get(i));
      if (reached > before) {
        ahead.add(new Place(reached, (int) (shiftMs + alignment.startMs().get(i))));
      }
    }
  }

  /** The places that the audio has reached: never backwards, never beyond it. */
  List<Place> reached() {
    List<Place> places = new ArrayList<>();
    while (!ahead.isEmpty() && (generated || ahead.peek().millis() <= arrivedMs())) {
      Place next = ahead.remove();
      alignedTo = next.characters();
      alignedMs = Math.max(alignedMs, Math.min(next.millis(), arrivedMs()));
      places.add(new Place(alignedTo, alignedMs));
    }
    return places;
  }

  /** Whether every word has begun to be spoken, and no more come. */
  boolean isThrough() {
    return ended && bytes > 0 && WordFollower.isThrough(text, alignedTo);
  }

  /** Whether words of it are known not to have been spoken. */
  boolean owesWords() {
    return canResume() && !WordFollower.isThrough(text, alignedTo);
  }

  /** Whether it is known from where it could be spoken by another connection. */
  boolean canResume() {
    return bytes == 0 || aligned;
  }

  /** Whatever was not spoken is sent again. */
  void resume() {
    ahead.clear();
    sent = alignedTo;
    follower.restartAt(sent);
  }

  /** Nothing of it has been told yet, so all of it is spoken anew. */
  void restart() {
    held.clear();
    ahead.clear();
    sent = 0;
    bytes = 0;
    alignedTo = 0;
    alignedMs = 0;
    follower.restartAt(0);
  }

  /** To be told once its turn comes. */
  void hold(Runnable event) {
    held.add(event);
  }

  List<Runnable> release() {
    List<Runnable> events = List.copyOf(held);
    held.clear();
    return events;
  }

  @Override
  public String toString() {
    return "Speech[" + id + "]";
  }
}
