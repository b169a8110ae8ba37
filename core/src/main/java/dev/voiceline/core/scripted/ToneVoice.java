package dev.voiceline.core.scripted;

import java.text.Normalizer;

/**
 * Speaks text as tones that a {@link ToneEar} understands: G.711 mu-law at 8,000 Hz, 40 ms for a
 * character, always whole frames of 20 ms (160 bytes). Only ASCII can be spoken; the rest is
 * replaced by what comes near, or by a question mark.
 */
public final class ToneVoice {
  /** How long a character takes. */
  public static final int CHARACTER_MS = 40;

  /** Bytes of a character: two frames. */
  static final int CHARACTER_BYTES = 2 * ToneAlphabet.FRAME;

  private ToneVoice() {}

  /** The sound of a text; nothing for an empty one. */
  public static byte[] speak(String text) {
    String spoken = spoken(text);
    byte[] audio = new byte[spoken.length() * CHARACTER_BYTES];
    for (int i = 0; i < spoken.length(); i++) {
      int code = spoken.charAt(i);
      int at = i * CHARACTER_BYTES;
      ToneAlphabet.write(ToneAlphabet.Half.UPPER, code >> 4, audio, at);
      ToneAlphabet.write(ToneAlphabet.Half.LOWER, code & 0x0F, audio, at + ToneAlphabet.FRAME);
    }
    return audio;
  }

  /** How long {@link #speak} takes to say it, in milliseconds. */
  public static int millis(String text) {
    return spoken(text).length() * CHARACTER_MS;
  }

  /** The text as an ear will understand it: printable ASCII only. */
  public static String spoken(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    Normalizer.normalize(text, Normalizer.Form.NFKD).codePoints().forEach(c -> add(c, plain));
    return plain.toString();
  }

  private static void add(int codePoint, StringBuilder plain) {
    if (codePoint >= 0x20 && codePoint < 0x7F) {
      plain.append((char) codePoint);
    } else if (Character.isWhitespace(codePoint) || codePoint == 0xA0) {
      plain.append(' ');
    } else if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return;
    } else {
      plain.append(nearest(codePoint));
    }
  }

  private static char nearest(int codePoint) {
    return switch (codePoint) {
      case 0x2018, 0x2019, 0x201A, 0x2032 -> '\'';
      case 0x201C, 0x201D, 0x201E, 0x2033 -> '"';
      case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
      default -> '?';
    };
  }
}
