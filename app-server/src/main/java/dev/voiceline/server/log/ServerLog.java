package dev.voiceline.server.log;

import dev.voiceline.core.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The log: each line has the time of day, a word in brackets that says what it is, and one
 * sentence. Never blocks; safe for use by any thread.
 */
public final class ServerLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneId.systemDefault());

  private final Consumer<String> lines;
  private final Clock clock;

  /** Writes lines to a place that must not block. */
  public ServerLog(Consumer<String> lines, Clock clock) {
    this.lines = lines;
    this.clock = clock;
  }

  /** What is good to know. */
  public void info(String sentence) {
    write("", "INFO", sentence);
  }

  /** What somebody should look at. */
  public void warn(String sentence) {
    write("", "WARN", sentence);
  }

  /** A line of one of several calls; the call's name may be empty. */
  void write(String call, String kind, String text) {
    String whose = call.isEmpty() ? "" : call + " ";
    lines.accept(TIME.format(clock.instant()) + " " + whose + "[" + kind + "] " + oneLine(text));
  }

  /** Text from outside must not be able to forge a line. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
