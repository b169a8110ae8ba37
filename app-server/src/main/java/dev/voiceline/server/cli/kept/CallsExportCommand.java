package dev.voiceline.server.cli.kept;

import com.google.gson.JsonObject;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All of a call in a file. */
@Command(
    name = "export",
    description = {
      "Writes all that is kept of a call into a file, as JSON, content included: health data.",
      "The file is for its owner alone. This is put on the audit trail."
    },
    mixinStandardHelpOptions = true)
final class CallsExportCommand extends RecordedCommand {
  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file, which is not there yet.")
  private Path file = Path.of("");

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    KeptCalls calls = new KeptCalls(visit);
    JournaledCall call = calls.known(name);
    OutputFile.write(
        file,
        into -> {
          visit.note("call.exported", Optional.of(call.call()), Fields.none());
          JsonObject object = CallJson.of(call, calls.isHeld(call.call()), true);
          object.add("recordings", CallJson.of(calls.recordings(call.call())));
          Files.writeString(into, FieldsJson.pretty(object) + "\n");
        });
    call.fault().map(KeptCalls::notWhole).ifPresent(err()::println);
    out().println("Written: " + file);
    return ExitCode.OK;
  }
}
