package dev.voiceline.server.cli.kept;

import dev.voiceline.core.journal.Fields;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Changes the master key. */
@Command(
    name = "rewrap",
    description = {
      "Wraps all keys with the master key in use, so that VOICELINE_MASTER_KEYS_OLD can be emptied.",
      "Run it on every machine that has recordings. It is put on the audit trail."
    },
    mixinStandardHelpOptions = true)
final class KeysRewrapCommand extends RecordedCommand {
  @Override
  int run(StoreVisit visit, ServerSettings settings) {
    visit.note("keys.rewrapping", Optional.empty(), Fields.none());
    int moved = visit.rewrap();
    visit.note("keys.rewrapped", Optional.empty(), Fields.none().with("keys", moved));
    out().println("%d keys are wrapped anew.".formatted(moved));
    out()
        .println(
            "What waits in the spool may still need older keys: keep them until /voice/health says"
                + " \"journal\":\"healthy\".");
    return ExitCode.OK;
  }
}
