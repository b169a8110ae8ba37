package dev.voiceline.server.cli.kept;

import com.google.gson.JsonObject;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Which recordings there are. */
@Command(
    name = "list",
    description = "Lists the recordings of this machine, oldest first. Times are in UTC.",
    mixinStandardHelpOptions = true)
final class RecordingsListCommand extends KeptCommand {
  @Option(names = "--call", paramLabel = "CALL", description = "Of this call alone.")
  private @Nullable String call;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) {
    List<RecordingArchive.Kept> recordings =
        visit.await(visit.archive().list()).stream()
            .filter(kept -> call == null || kept.call().value().equals(call))
            .toList();
    if (json) {
      JsonObject object = new JsonObject();
      object.add("recordings", CallJson.of(recordings));
      out().println(FieldsJson.pretty(object));
    } else if (recordings.isEmpty()) {
      out().println("No recordings.");
    } else {
      recordings.forEach(
          kept ->
              out().println(
                  "%s  %-34s  %s"
                      .formatted(
                          kept.startedAt().truncatedTo(ChronoUnit.SECONDS),
                          kept.call().value(),
                          kept.recordingId())));
    }
    return ExitCode.OK;
  }
}
