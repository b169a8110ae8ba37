package dev.voiceline.server.cli.kept;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.recording.RecordingArchive;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A recording in a file. */
@Command(
    name = "export",
    description = {
      "Writes a recording into a WAV file: health data. It is checked before.",
      "The file is for its owner alone. This is put on the audit trail."
    },
    mixinStandardHelpOptions = true)
final class RecordingsExportCommand extends RecordedCommand {
  @Parameters(index = "0", paramLabel = "CALL", description = "The name of the call.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "RECORDING", description = "The name of the recording.")
  private String recording = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file, which is not there yet.")
  private Path file = Path.of("");

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    CallId call = new CallId(name);
    boolean known =
        new KeptCalls(visit)
            .recordings(call).stream()
                .map(RecordingArchive.Kept::recordingId)
                .anyMatch(recording::equals);
    if (!known) {
      throw new Declined("There is no such recording: see \"voiceline recordings list\".");
    }
    OutputFile.write(
        file,
        into -> {
          visit.note(
              "recording.exported", Optional.of(call), Fields.none().with("recording", recording));
          try (InputStream wav =
              visit.archive().play(call, recording).toCompletableFuture().join()) {
            Files.copy(wav, into, StandardCopyOption.REPLACE_EXISTING);
          } catch (CompletionException changed) {
            throw new IOException(changed.getCause());
          }
        });
    out().println("Written: " + file);
    return ExitCode.OK;
  }
}
