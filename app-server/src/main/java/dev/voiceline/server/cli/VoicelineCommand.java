package dev.voiceline.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line: alone it prints its help. */
@Command(
    name = "voiceline",
    description = "Answers phone calls with an AI agent that checks insurance eligibility.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class VoicelineCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
