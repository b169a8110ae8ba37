package dev.voiceline.server.cli.kept;

import dev.voiceline.server.store.Operator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that is put on the audit trail, under somebody's name. */
abstract class RecordedCommand extends KeptCommand {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who does this, for the audit trail; the account of this machine otherwise.")
  private @Nullable String actor;

  @Override
  final String actor() {
    return Optional.ofNullable(actor).orElseGet(Operator::ofProcess);
  }
}
