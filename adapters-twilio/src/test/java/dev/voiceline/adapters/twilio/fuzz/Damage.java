package dev.voiceline.adapters.twilio.fuzz;

import java.util.Random;

/** What may be wrong with a message. */
enum Damage {
  /** It breaks off. */
  TRUNCATED {
    @Override
    String done(String text, Random random) {
      return text.substring(0, random.nextInt(text.length()));
    }
  },
  /** Some of it is missing. */
  HOLED {
    @Override
    String done(String text, Random random) {
      int from = random.nextInt(text.length());
      return text.substring(0, from)
          + text.substring(Math.min(text.length(), from + random.nextInt(30)));
    }
  },
  /** Some of it comes twice. */
  STUTTERED {
    @Override
    String done(String text, Random random) {
      int from = random.nextInt(text.length());
      int to = from + random.nextInt(text.length() - from);
      return text.substring(0, to) + text.substring(from);
    }
  },
  /** A character is another. */
  FLIPPED {
    @Override
    String done(String text, Random random) {
      int at = random.nextInt(text.length());
      return text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(at + 1);
    }
  },
  /** A text is something else: a number, a list, an object, nothing. */
  MISTYPED {
    @Override
    String done(String text, Random random) {
      return swapped(text, random, pick(random, "null", "true", "[]", "[1,[]]", "{}", "-7", "1.5"));
    }
  },
  /** A text is a number larger than any that a machine has. */
  HUGE {
    @Override
    String done(String text, Random random) {
      String digits = "9".repeat(1 + random.nextInt(400));
      return swapped(
          text, random, pick(random, digits, "\"" + digits + "\"", "-" + digits, "1e" + digits));
    }
  },
  /** It is about another stream, or says so in no way that counts. */
  FOREIGN {
    @Override
    String done(String text, Random random) {
      return text.replace(WireText.STREAM, pick(random, "MZ8", "", "mz", " ", "\\u0000", "%s"));
    }
  },
  /** A member has another name. */
  RENAMED {
    @Override
    String done(String text, Random random) {
      return text.replace(
          pick(
              random,
              "event",
              "streamSid",
              "media",
              "payload",
              "callSid",
              "start",
              "digit",
              "name"),
          pick(random, "", "Event", "x", "event", "media", "start"));
    }
  },
  /** It is of a kind that does not exist. */
  UNKNOWN {
    @Override
    String done(String text, Random random) {
      return text.replaceFirst(
          "\"event\":\"\\w+\"",
          "\"event\":\"" + pick(random, "pong", "\uD83D\uDE00", "MEDIA") + "\"");
    }
  },
  /** It holds half a character. */
  HALVED {
    @Override
    String done(String text, Random random) {
      return swapped(
          text,
          random,
          pick(
              random,
              "\"\uD83D\"",
              "\"\uDE00\"",
              "\"\\ud83d\"",
              "\"\\udE0\"",
              "\"a\uDE00\uD83Db\""));
    }
  },
  /** Its audio is no base64. */
  OFF_BASE {
    @Override
    String done(String text, Random random) {
      return text.replaceFirst(
          "\"payload\":\"[^\"]*\"",
          "\"payload\":\""
              + pick(random, "A", "====", "A=A=", "a-_b", "AAA\uFFFF", "A A A A")
              + "\"");
    }
  },
  /** It goes deeper than anybody reads. */
  DEEP {
    @Override
    String done(String text, Random random) {
      int depth = random.nextInt(random.nextInt(50) == 0 ? 20_000 : 300);
      String open = pick(random, "[", "{\"a\":");
      String close = open.equals("[") ? "]" : "}";
      return swapped(
          text,
          random,
          open.repeat(depth) + "1" + (random.nextBoolean() ? close.repeat(depth) : ""));
    }
  },
  /** It is longer than allowed. */
  OVERSIZE {
    @Override
    String done(String text, Random random) {
      boolean much = random.nextInt(20) == 0;
      return swapped(text, random, "\"" + "A".repeat(much ? 70_000 : 2_000) + "\"");
    }
  };

  abstract String done(String text, Random random);

  /** A message that has been damaged once or more. */
  static String any(String text, Random random) {
    String damaged = text;
    do {
      damaged = values()[random.nextInt(values().length)].done(damaged + " ", random);
    } while (random.nextInt(3) == 0);
    return damaged;
  }

  /** One of the values in it is another. */
  private static String swapped(String text, Random random, String by) {
    int from = text.indexOf(":\"", random.nextInt(text.length()));
    int to = from < 0 ? -1 : text.indexOf('"', from + 2);
    return to < 0 ? text + by : text.substring(0, from + 1) + by + text.substring(to + 1);
  }

  private static String pick(Random random, String... choice) {
    return choice[random.nextInt(choice.length)];
  }
}
