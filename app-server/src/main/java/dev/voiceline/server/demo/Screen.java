package dev.voiceline.server.demo;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints in columns. Safe for use by any thread. */
final class Screen {
  private static final int WIDTH = 100;
  private static final int WHO_WIDTH = 6;
  private static final String GAP = "  ";
  private static final String DIM = "\u001B[2m";
  private static final String BOLD = "\u001B[1m";
  private static final String PLAIN = "\u001B[0m";

  private final PrintWriter out;
  private final boolean colored;
  private boolean over;

  Screen(PrintWriter out, boolean colored) {
    this.out = out;
    this.colored = colored;
  }

  synchronized void title(String text) {
    print(System.lineSeparator() + (colored ? BOLD + text + PLAIN : text));
  }

  synchronized void plain(String text) {
    print(text);
  }

  /** Prints this, and nothing more. */
  synchronized void last(String text) {
    print(text);
    over = true;
  }

  /** A line of a dialogue; the tag tells calls apart that run at once, and may be empty. */
  synchronized void line(String tag, Line line) {
    String time = time(line.atMs());
    String who = String.format(Locale.ROOT, "%-" + WHO_WIDTH + "s", line.who());
    String tagged = tag.isEmpty() ? "" : tag + GAP;
    String margin = " ".repeat(GAP.length() + time.length() + GAP.length() + tagged.length());
    String indent = margin + " ".repeat(WHO_WIDTH + GAP.length());
    String text = wrapped(line.text(), indent);
    print(
        colored
            ? GAP
                + DIM
                + time
                + PLAIN
                + GAP
                + tagged
                + line.who().color()
                + who
                + GAP
                + text
                + PLAIN
            : GAP + time + GAP + tagged + who + GAP + text);
  }

  private void print(String text) {
    if (!over) {
      out.println(text);
      out.flush();
    }
  }

  /** Minutes, seconds and tenths. */
  static String time(long millis) {
    long tenths = Math.max(0, millis) / 100;
    return String.format(Locale.ROOT, "%02d:%02d.%d", tenths / 600, tenths / 10 % 60, tenths % 10);
  }

  /** Broken at blanks, so that no line is longer than the screen is wide. */
  static String wrapped(String text, String indent) {
    int room = WIDTH - indent.length();
    StringBuilder wrapped = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ", -1)) {
      if (used > 0 && used + 1 + word.length() > room) {
        wrapped.append(System.lineSeparator()).append(indent);
        used = 0;
      } else if (used > 0) {
        wrapped.append(' ');
        used++;
      }
      wrapped.append(word);
      used += word.length();
    }
    return wrapped.toString();
  }
}
