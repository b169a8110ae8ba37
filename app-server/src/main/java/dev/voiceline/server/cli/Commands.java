package dev.voiceline.server.cli;

import dev.voiceline.server.cli.kept.Group;
import dev.voiceline.server.cli.kept.ReplayCommand;
import dev.voiceline.server.demo.DemoCommand;
import dev.voiceline.server.setup.NgrokTunnels;
import java.io.InputStream;
import picocli.CommandLine;

/** All commands. */
public final class Commands {
  private Commands() {}

  /** The command line, ready to be executed. */
  public static CommandLine line() {
    return line(System.in);
  }

  /** The same, with answers to its questions read from there. */
  static CommandLine line(InputStream in) {
    CommandLine line =
        new CommandLine(new VoicelineCommand())
            .addSubcommand("serve", new ServeCommand())
            .addSubcommand("call", new CallCommand())
            .addSubcommand("demo", new DemoCommand())
            .addSubcommand("configure", new ConfigureCommand(NgrokTunnels.here()))
            .addSubcommand("doctor", new DoctorCommand())
            .addSubcommand("explain", new ExplainCommand())
            .addSubcommand("check", new CheckCommand(in))
            .addSubcommand("replay", new ReplayCommand());
    for (CommandLine group : Group.all(in)) {
      line.addSubcommand(group);
    }
    version(line, new Version());
    return line;
  }

  private static void version(CommandLine line, Version version) {
    line.getCommandSpec().versionProvider(version);
    line.getSubcommands().values().forEach(command -> version(command, version));
  }
}
