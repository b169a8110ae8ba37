package dev.voiceline.core.turn;

import dev.voiceline.core.conversation.Alignment;
import dev.voiceline.core.conversation.HeardItem;
import dev.voiceline.core.conversation.HeardText;
import dev.voiceline.core.conversation.ItemId;
import dev.voiceline.core.media.AudioFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * One item's account, in bytes: {@code heard <= sent <= generated}. Its audio is kept until it was
 * heard.
 */
final class LedgerEntry {
  private static final int FRAME_MS = 20;

  private static final int MS_PER_CHARACTER = 66;

  final ItemId item;
  final int reply;
  final ReplyKind kind;
  private final AudioFormat format;
  private final Deque<byte[]> kept = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final Alignment alignment = new Alignment();
  private long keptFrom;
  private long generated;
  private long sent;
  private long heard;
  private boolean complete;
  private int endMarkedIn = -1;

  LedgerEntry(ItemId item, int reply, ReplyKind kind, AudioFormat format) {
    this.item = item;
    this.reply = reply;
    this.kind = kind;
    this.format = format;
  }

  void add(byte[] audio) {
    kept.add(audio);
    generated += audio.length;
  }

  void add(String more) {
    text.append(more);
  }

  void aligned(int characters, int millis) {
    alignment.add(characters, millis);
  }

  /** What was told of its words beyond that is not spoken in its audio. */
  void brokeOff(int characters) {
    String spoken = HeardText.upTo(text.toString(), characters);
    text.setLength(0);
    text.append(spoken);
  }

  void complete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  long generated() {
    return generated;
  }

  long sent() {
    return sent;
  }

  long heard() {
    return heard;
  }

  boolean heardWhole() {
    return complete && heard >= generated;
  }

  /**
   * Whether the end of the item has just gone out for the first time in this generation of the
   * line.
   */
  boolean endGoesOut(int generation) {
    boolean first = complete && sent == generated && endMarkedIn != generation;
    endMarkedIn = first ? generation : endMarkedIn;
    return first;
  }

  /** Bytes that are ready to go: whole frames, and the odd rest once the item is complete. */
  long sendable(int frameBytes) {
    long waiting = generated - sent;
    return complete ? waiting : waiting - waiting % frameBytes;
  }

  void sent(long bytes) {
    sent += bytes;
  }

  /** The line has played the item up to there. */
  void heardUpTo(long position) {
    heard = Math.max(heard, Math.min(position, sent));
  }

  /**
   * Sending starts again a little before where the caller lost it, as far as the audio is still
   * here, and at the beginning of a frame: what was heard is an estimate to the byte.
   */
  void rewind(long bytes) {
    long back = Math.max(0, heard - bytes);
    long frameStart = back - back % format.bytes(FRAME_MS);
    sent = Math.min(sent, Math.max(keptFrom, frameStart));
  }

  /** The audio between two positions. */
  List<byte[]> audio(long from, long to) {
    List<byte[]> parts = new ArrayList<>();
    long at = keptFrom;
    for (byte[] chunk : kept) {
      long end = at + chunk.length;
      if (end > from && at < to) {
        int first = (int) Math.max(0, from - at);
        int last = (int) Math.min(chunk.length, to - at);
        boolean whole = first == 0 && last == chunk.length;
        parts.add(whole ? chunk : Arrays.copyOfRange(chunk, first, last));
      }
      at = end;
    }
    return parts;
  }

  /** Forgets audio before a position; what is not sent stays. */
  void forgetBefore(long position) {
    while (!kept.isEmpty() && keptFrom + kept.getFirst().length <= Math.min(position, sent)) {
      keptFrom += kept.removeFirst().length;
    }
  }

  /**
   * Whether the sentence that is spoken at a place of the audio is a question. While the item still
   * grows, its words may run ahead of its audio.
   */
  boolean asks(long at) {
    return Sentences.asks(text.toString(), charactersAt(Math.max(0, at)));
  }

  private int charactersAt(long at) {
    OptionalInt told = alignment.charactersAt(format.millis(at));
    if (told.isPresent()) {
      return Math.min(text.length(), told.getAsInt());
    }
    return (int) (text.length() * at / Math.max(1, expected()));
  }

  /** The bytes that all its words take: of one that still grows, the words may run ahead. */
  private long expected() {
    long usual = format.bytes((long) text.length() * MS_PER_CHARACTER);
    return complete ? generated : Math.max(generated, usual);
  }

  HeardItem heardItem() {
    return new HeardItem(item, format.millis(heard));
  }

  private String heardWords(String words) {
    OptionalInt told = alignment.charactersAt(format.millis(heard));
    return heard > 0 && told.isPresent()
        ? HeardText.upTo(text.toString(), told.getAsInt()).strip()
        : HeardText.of(words, heard, expected());
  }

  SpokenItem spoken() {
    String words = text.toString().strip();
    boolean whole = complete && generated > 0 && heard >= generated;
    String heardWords = whole ? words : heardWords(words);
    return new SpokenItem(
        item, words, heardWords, format.millis(generated), format.millis(heard), kind);
  }
}
