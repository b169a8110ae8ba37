package dev.voiceline.core.followup;

import java.text.Normalizer;

/**
 * Text in characters that every network carries in its short alphabet (those of ASCII that are in
 * GSM 03.38 too): a single other one, such as a curly quote, more than halves what fits in a
 * message.
 */
final class PlainText {
  private static final String NOT_CARRIED = "[^0-9a-zA-Z\n @$_!\"#%&'()*+,./:;<=>?-]";

  private PlainText() {}

  static String of(String text) {
    String straight =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("[\u2018\u2019\u201A\u2032`\u00B4]", "'")
            .replaceAll("[\u201C\u201D\u201E\u2033\u00AB\u00BB]", "\"")
            .replaceAll("[\u2010-\u2015\u2212]", "-")
            .replaceAll("\\p{M}", "");
    return straight.replaceAll(NOT_CARRIED, "").replaceAll(" {2,}", " ").strip();
  }
}
