package dev.voiceline.simulator.twilio.rest;

/** How many parts a text message is sent in. */
final class Segments {
  private static final String GSM =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String GSM_TWICE = "^{}\\[~]|€\f";

  private Segments() {}

  static int of(String body) {
    boolean gsm = body.chars().allMatch(c -> GSM.indexOf(c) >= 0 || GSM_TWICE.indexOf(c) >= 0);
    if (!gsm) {
      return parts(body.length(), 70, 67);
    }
    long twice = body.chars().filter(c -> GSM_TWICE.indexOf(c) >= 0).count();
    return parts(body.length() + (int) twice, 160, 153);
  }

  private static int parts(int length, int whole, int each) {
    return length <= whole ? 1 : (length + each - 1) / each;
  }
}
