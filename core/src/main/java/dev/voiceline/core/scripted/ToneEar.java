package dev.voiceline.core.scripted;

import dev.voiceline.core.scripted.ToneAlphabet.Half;
import dev.voiceline.core.scripted.ToneAlphabet.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Understands what a {@link ToneVoice} says. It is fed the audio as it comes, G.711 mu-law at 8,000
 * Hz in pieces of any length, and may fall in at any frame of 20 ms: a character of which only one
 * half was heard is passed over. Silence, noise and human speech are nothing to it. For use by one
 * thread at a time.
 */
public final class ToneEar {
  private static final int NONE = -1;

  private final byte[] frame = new byte[ToneAlphabet.FRAME];
  private final List<HeardCharacter> characters = new ArrayList<>();
  private int filled;
  private long frames;
  private int upper = NONE;

  /** Listens on, and gives the characters that became complete with these bytes. */
  public List<HeardCharacter> hear(byte[] audio) {
    int before = characters.size();
    int taken = 0;
    while (taken < audio.length) {
      int piece = Math.min(frame.length - filled, audio.length - taken);
      System.arraycopy(audio, taken, frame, filled, piece);
      taken += piece;
      filled += piece;
      if (filled == frame.length) {
        hearFrame();
      }
    }
    return List.copyOf(characters.subList(before, characters.size()));
  }

  /** All that was understood since the start, or since it was last forgotten. */
  public String text() {
    StringBuilder text = new StringBuilder(characters.size());
    characters.forEach(character -> text.append(character.value()));
    return text.toString();
  }

  /** The characters of {@link #text}, with their times. */
  public List<HeardCharacter> characters() {
    return List.copyOf(characters);
  }

  /** How many whole frames were heard, with or without a meaning. */
  public long frames() {
    return frames;
  }

  /**
   * Forgets the text. The frames go on being counted, and a character that has begun can still be
   * completed.
   */
  public void forget() {
    characters.clear();
  }

  private void hearFrame() {
    filled = 0;
    long index = frames++;
    Optional<Symbol> symbol = ToneDetector.detect(frame, 0);
    int begun = upper;
    upper = NONE;
    if (symbol.isEmpty()) {
      return;
    }
    int nibble = symbol.get().nibble();
    if (symbol.get().half() == Half.UPPER) {
      upper = nibble;
    } else if (begun != NONE) {
      complete((char) (begun << 4 | nibble), index - 1);
    }
  }

  private void complete(char character, long firstFrame) {
    boolean printable = character >= 0x20 && character < 0x7F;
    if (printable) {
      characters.add(new HeardCharacter(character, firstFrame));
    }
  }
}
