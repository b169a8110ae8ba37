package dev.voiceline.core.followup;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text in characters that every network carries in its short alphabet (GSM 03.38): a single other
 * one, such as a curly quote, more than halves what fits in a message. Letters that are not in it
 * lose their accents; those that are, such as the Spanish ones with a tilde, keep them.
 */
final class PlainText {
  private static final String CARRIED =
      "0-9a-zA-Z\n @$_!\"#%&'()*+,./:;<=>?\\-\u00E9\u00F1\u00D1\u00C9\u00BF\u00A1\u00FC\u00DC";
  private static final Pattern NOT_CARRIED = Pattern.compile("[^" + CARRIED + "]");
  private static final Pattern KEPT = Pattern.compile("[" + CARRIED + "]");

  private PlainText() {}

  static String of(String text) {
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .mapToObj(Character::toString)
        .map(each -> KEPT.matcher(each).matches() ? each : straight(each))
        .forEach(plain::append);
    return plain.toString().replaceAll(" {2,}", " ").strip();
  }

  private static String straight(String character) {
    String straight =
        Normalizer.normalize(character, Normalizer.Form.NFKD)
            .replaceAll("[\u2018\u2019\u201A\u2032`\u00B4]", "'")
            .replaceAll("[\u201C\u201D\u201E\u2033\u00AB\u00BB]", "\"")
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .replaceAll("\\p{M}", "");
    return NOT_CARRIED.matcher(straight).replaceAll("");
  }
}
