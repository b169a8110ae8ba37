package dev.voiceline.server.cli.kept;

import java.io.InputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commands that belong together: alone a group prints its help. */
public abstract class Group implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Group() {}

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "calls",
      description = "What is kept of calls.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class Calls extends Group {}

  @Command(
      name = "recordings",
      description = "The recordings of calls.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class Recordings extends Group {}

  @Command(
      name = "audit",
      description = "Who saw or heard what, and when.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class Audit extends Group {}

  @Command(
      name = "keys",
      description = "The keys of what is kept.",
      synopsisSubcommandLabel = "COMMAND",
      mixinStandardHelpOptions = true)
  private static final class Keys extends Group {}

  /**
   * All groups with their commands.
   *
   * @param in where answers are read from
   */
  public static CommandLine[] all(InputStream in) {
    return new CommandLine[] {
      new CommandLine(new Calls())
          .addSubcommand(new CallsListCommand())
          .addSubcommand(new CallsShowCommand())
          .addSubcommand(new CallsVerifyCommand())
          .addSubcommand(new CallsExportCommand())
          .addSubcommand(new CallsDeleteCommand(in))
          .addSubcommand(new CallsHoldCommand())
          .addSubcommand(new CallsReleaseCommand()),
      new CommandLine(new Recordings())
          .addSubcommand(new RecordingsListCommand())
          .addSubcommand(new RecordingsExportCommand()),
      new CommandLine(new Audit())
          .addSubcommand(new AuditVerifyCommand())
          .addSubcommand(new AuditListCommand()),
      new CommandLine(new Keys()).addSubcommand(new KeysRewrapCommand())
    };
  }
}
