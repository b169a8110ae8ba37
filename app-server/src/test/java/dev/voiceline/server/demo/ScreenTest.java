package dev.voiceline.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {
  private final StringWriter out = new StringWriter();

  @Test
  void timesAreMinutesSecondsAndTenths() {
    assertThat(Screen.time(0)).isEqualTo("00:00.0");
    assertThat(Screen.time(61_980)).isEqualTo("01:01.9");
  }

  @Test
  void longLinesAreBrokenUnderTheText() {
    plain().line("", new Line(1_000, Speaker.AGENT, "word ".repeat(40).strip()));
    assertThat(out.toString().lines()).hasSizeGreaterThan(1);
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 100);
    assertThat(out.toString().lines().skip(1))
        .allMatch(line -> line.startsWith(" ".repeat(19) + "word"));
  }

  @Test
  void colorIsForTerminalsOnly() {
    plain().line("MB1", new Line(0, Speaker.SERVER, "barge-in"));
    assertThat(out.toString())
        .isEqualTo("  00:00.0  MB1  SERVER  barge-in" + System.lineSeparator());
    new Screen(new PrintWriter(out, true), true).line("", new Line(0, Speaker.SERVER, "barge-in"));
    assertThat(out.toString()).contains("\u001B[33m");
  }

  private Screen plain() {
    return new Screen(new PrintWriter(out, true), false);
  }
}
