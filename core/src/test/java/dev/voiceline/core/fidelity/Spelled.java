package dev.voiceline.core.fidelity;

/** Numbers in English words. */
final class Spelled {
  private static final String[] SMALL =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
              + " sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "- - twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

  private Spelled() {}

  static String money(long amount) {
    long cents = amount % 100;
    String dollars = number(amount / 100) + " dollars";
    return cents == 0 ? dollars : dollars + " and " + number(cents) + " cents";
  }

  static String number(long n) {
    if (n < 20) {
      return SMALL[(int) n];
    }
    if (n < 100) {
      return TENS[(int) (n / 10)] + (n % 10 == 0 ? "" : "-" + SMALL[(int) (n % 10)]);
    }
    if (n < 1_000) {
      return number(n / 100) + " hundred" + (n % 100 == 0 ? "" : " and " + number(n % 100));
    }
    if (n == 1_000_000) {
      return "one million";
    }
    long rest = n % 1_000;
    return number(n / 1_000) + " thousand" + (rest == 0 ? "" : " " + number(rest));
  }
}
