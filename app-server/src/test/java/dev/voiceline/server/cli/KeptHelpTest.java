package dev.voiceline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the commands say of themselves that read what is kept. */
class KeptHelpTest {
  private static final List<String> GROUPS = List.of("calls", "recordings", "audit", "keys");

  @Test
  void whatIsPutOnTheTrailAloneAsksForAName() {
    for (List<String> command : commands()) {
      boolean recorded =
          !List.of("list", "verify", "replay").contains(command.get(command.size() - 1));
      assertThat(help(command).contains("--as=NAME")).as("%s", command).isEqualTo(recorded);
    }
  }

  @Test
  void everyCommandSaysItsExitCodesAndKeepsItsExamplesWhole() {
    for (List<String> command : commands()) {
      String help = help(command);
      assertThat(help).as("%s", command).contains("Exit codes:", "  0   ", "  1   ", "  2   ");
      if (help.contains("--from")) {
        assertThat(help).contains("such as 2026-11-26\n", "or 2026-11-26T09:00:00Z.\n");
      }
    }
  }

  private static List<List<String>> commands() {
    CommandLine line = Commands.line(InputStream.nullInputStream());
    List<List<String>> commands = new ArrayList<>(List.of(List.of("replay")));
    for (String group : GROUPS) {
      line.getSubcommands()
          .get(group)
          .getSubcommands()
          .keySet()
          .forEach(name -> commands.add(List.of(group, name)));
    }
    assertThat(commands).hasSizeGreaterThan(10);
    return commands;
  }

  @Test
  void groupsPrintTheirHelp() {
    for (String group : GROUPS) {
      assertThat(printed(group)).contains("Usage: voiceline " + group);
      assertThat(printed(group, "--version")).isNotBlank();
    }
  }

  private static String help(List<String> command) {
    return printed(Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new));
  }

  private static String printed(String... arguments) {
    StringWriter out = new StringWriter();
    CommandLine line = Commands.line(InputStream.nullInputStream());
    line.setOut(new PrintWriter(out, true));
    assertThat(line.execute(arguments)).isZero();
    return out.toString();
  }
}
