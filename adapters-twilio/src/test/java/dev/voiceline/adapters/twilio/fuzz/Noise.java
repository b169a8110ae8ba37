package dev.voiceline.adapters.twilio.fuzz;

import java.util.Random;

/** What nobody meant to say. */
final class Noise {
  private static final String JSON =
      "{}[]:,\"\\ \n0123456789eE+-.truefalsn/u\u0000\uD83D\uDE00\u00FC";

  private Noise() {}

  static byte[] bytes(Random random, int atMost) {
    byte[] bytes = new byte[random.nextInt(atMost)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Any characters, or those that JSON is made of. */
  static String text(Random random, int atMost) {
    boolean any = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(atMost); left > 0; left--) {
      text.append(
          any ? (char) random.nextInt(0x10000) : JSON.charAt(random.nextInt(JSON.length())));
    }
    return text.toString();
  }
}
