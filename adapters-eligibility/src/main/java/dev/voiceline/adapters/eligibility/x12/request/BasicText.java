package dev.voiceline.adapters.eligibility.x12.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Text of X12's basic character set: capitals, digits and some signs. Accents are folded; what
 * could end an element, a repetition, a component or a segment becomes a blank.
 */
final class BasicText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9 !\"&'()+,\\-./;?=]");
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  /** Letters that do not come apart into a base and a mark. */
  private static final Map<String, String> LIGATURES =
      Map.of(
          "Æ", "AE", "Œ", "OE", "Ø", "O", "Đ", "D", "Ð", "D", "Þ", "TH", "Ł", "L", "ẞ", "SS", "’",
          "'", "–", "-");

  private BasicText() {}

  /** At most so many characters, without blanks around; perhaps none. */
  static String of(String text, int longest) {
    String raised = text.replace("ı", "I").toUpperCase(Locale.ROOT);
    for (Map.Entry<String, String> letter : LIGATURES.entrySet()) {
      raised = raised.replace(letter.getKey(), letter.getValue());
    }
    String folded =
        MARKS.matcher(Normalizer.normalize(raised, Normalizer.Form.NFKD)).replaceAll("");
    String basic = OTHERS.matcher(folded.toUpperCase(Locale.ROOT)).replaceAll(" ");
    String single = BLANKS.matcher(basic).replaceAll(" ").strip();
    return single.length() <= longest ? single : single.substring(0, longest).strip();
  }

  /** Whether it is such text already, with something in it. */
  static boolean isBasic(String text, int longest) {
    return !text.isEmpty() && of(text, longest).equals(text);
  }
}
