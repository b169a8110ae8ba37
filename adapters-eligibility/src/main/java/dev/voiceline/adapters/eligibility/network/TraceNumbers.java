package dev.voiceline.adapters.eligibility.network;

import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** Numbers that name a question and tell nothing: 24 random characters of 0 to 9 and A to Z. */
record TraceNumbers(Random random) implements Supplier<String> {
  private static final int LENGTH = 24;
  private static final int RADIX = 36;

  @Override
  public String get() {
    StringBuilder number = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      number.append(Character.forDigit(random.nextInt(RADIX), RADIX));
    }
    return number.toString().toUpperCase(Locale.ROOT);
  }
}
