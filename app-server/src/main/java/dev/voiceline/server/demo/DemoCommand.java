package dev.voiceline.server.demo;

import dev.voiceline.server.config.ConversationKind;
import dev.voiceline.server.http.PortUnavailable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the product at work, without any account. */
@Command(
    name = "demo",
    description = {
      "Starts the real server on free ports of this machine, with a simulated phone and simulated"
          + " models as its neighbors, and places calls over sockets.",
      "Prints every call as it happens, then what was measured. No account and no network are"
          + " needed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every caller heard what they should, and every call ended with the agent's goodbye",
      "1:one of them did not, or the demo could not start",
      "2:an option is wrong"
    })
public final class DemoCommand implements Callable<Integer> {
  private static final List<ConversationKind> POSSIBLE =
      List.of(ConversationKind.OPENAI, ConversationKind.CASCADE);

  @Spec private CommandSpec spec;

  @Option(
      names = "--patient",
      paramLabel = "MEMBER_ID",
      description = "One call only: for MB123456, MB789012 or MB345678.")
  private @Nullable String patient;

  @Option(
      names = "--fast",
      description = {
        "All calls at once, with shorter pauses and a faster model.",
        "So it is, too, where nobody watches: when there is no terminal."
      })
  private boolean fast;

  @Option(names = "--log", description = "Shows the server's own log lines as well.")
  private boolean log;

  @Option(
      names = "--voice",
      paramLabel = "VOICES",
      defaultValue = "openai",
      description =
          "Who talks with callers: openai (the default), cascade, or both in turn:"
              + " openai,cascade.")
  private String voice = "openai";

  @Option(
      names = "--break-model",
      description =
          "The realtime model dies in mid-call, and the cascade goes on. Needs --voice"
              + " openai,cascade.")
  private boolean breakModel;

  /** For the command line. */
  public DemoCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Screen screen = new Screen(out, Ansi.AUTO.enabled());
    List<ConversationKind> voices = voices();
    boolean hurries = fast || !isWatched();
    Demo demo = new Demo(scenarios(), hurries, new Breakdown(breakModel), screen);
    Consumer<String> logLines = log ? line -> screen.plain("  | " + line) : line -> {};
    DemoStage stage;
    try {
      stage = DemoStage.open(voices, hurries, demo::observed, logLines);
    } catch (IllegalStateException | PortUnavailable failed) {
      spec.commandLine()
          .getErr()
          .println("voiceline: the demo cannot start: " + failed.getMessage());
      return ExitCode.SOFTWARE;
    }
    Thread stop = new Thread(() -> stop(screen, stage), "voiceline-demo-stop");
    Runtime.getRuntime().addShutdownHook(stop);
    try {
      return demo.play(stage) ? ExitCode.OK : ExitCode.SOFTWARE;
    } finally {
      stage.close();
      forget(stop);
    }
  }

  /** Ctrl+C. */
  private static void stop(Screen screen, DemoStage stage) {
    screen.last(System.lineSeparator() + "Stopped.");
    stage.close();
  }

  private List<ConversationKind> voices() {
    List<ConversationKind> voices = new ArrayList<>();
    for (String name : voice.split(",", -1)) {
      ConversationKind kind =
          POSSIBLE.stream()
              .filter(each -> each.word().equals(name.strip()))
              .findFirst()
              .filter(each -> !voices.contains(each))
              .orElseThrow(
                  () -> refused("There is no such voice: choose openai, cascade or both."));
      voices.add(kind);
    }
    if (breakModel && !voices.equals(POSSIBLE)) {
      throw refused(
          "Nobody could go on for the model: --break-model needs --voice openai,cascade.");
    }
    return voices;
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  private List<Scenario> scenarios() {
    List<Scenario> all = Scenarios.all();
    if (patient == null) {
      return all;
    }
    String wanted = patient;
    return all.stream()
        .filter(scenario -> scenario.memberId().equalsIgnoreCase(wanted))
        .findFirst()
        .map(List::of)
        .orElseThrow(
            () -> refused("There is no such patient: choose MB123456, MB789012 or MB345678."));
  }

  private static void forget(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException stopping) {
      // The hook runs already, and does what is left to do.
    }
  }

  /** Newer Java says yes without a terminal, too: then the demo only takes longer. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    return System.console() != null;
  }
}
