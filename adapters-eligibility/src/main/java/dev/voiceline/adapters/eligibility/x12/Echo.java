package dev.voiceline.adapters.eligibility.x12;

import java.util.List;

/** Which of our messages an answer's acknowledgements speak of. */
public final class Echo {
  private Echo() {}

  /**
   * Whether it acknowledges some other message: a TA1 with another interchange's number (TA101), or
   * a 999 with another group's (AK102). What cannot be read, or acknowledges nothing, does not.
   *
   * @param controlNumber our ISA13
   */
  public static boolean isOfAnother(String text, String controlNumber) {
    try {
      for (Sanitizer.Interchange interchange : Sanitizer.clean(text)) {
        List<Segment> segments = Tokenizer.segments(interchange);
        for (Segment segment : segments) {
          boolean names = segment.is("TA1") || segment.is("AK1");
          String number = segment.is("TA1") ? segment.codeOrBlank(1) : segment.codeOrBlank(2);
          if (names && !sameNumber(number, controlNumber)) {
            return true;
          }
        }
      }
    } catch (Refused unreadable) {
      // The reader will say so.
    }
    return false;
  }

  private static boolean sameNumber(String one, String other) {
    return one.replaceFirst("^0+", "").equals(other.replaceFirst("^0+", ""));
  }
}
