package dev.voiceline.server.cli;

import dev.voiceline.server.demo.DemoCommand;
import dev.voiceline.server.setup.NgrokTunnels;
import picocli.CommandLine;

/** All commands. */
public final class Commands {
  private Commands() {}

  /** The command line, ready to be executed. */
  public static CommandLine line() {
    CommandLine line =
        new CommandLine(new VoicelineCommand())
            .addSubcommand("serve", new ServeCommand())
            .addSubcommand("call", new CallCommand())
            .addSubcommand("demo", new DemoCommand())
            .addSubcommand("configure", new ConfigureCommand(NgrokTunnels.here()))
            .addSubcommand("doctor", new DoctorCommand())
            .addSubcommand("explain", new ExplainCommand())
            .addSubcommand("check", new CheckCommand(System.in));
    Version version = new Version();
    line.getCommandSpec().versionProvider(version);
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(version));
    return line;
  }
}
