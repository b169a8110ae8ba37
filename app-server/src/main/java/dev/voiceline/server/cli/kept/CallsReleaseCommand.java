package dev.voiceline.server.cli.kept;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Lets a call be deleted by age again. */
@Command(
    name = "release",
    description = "Lets a call be deleted by age again. It is put on the audit trail.",
    mixinStandardHelpOptions = true)
final class CallsReleaseCommand extends RecordedCommand {
  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    CallId call = new KeptCalls(visit).known(name).call();
    visit.note("legal_hold.released", Optional.of(call), Fields.none());
    visit.await(visit.holds().release(call));
    out().println("Released: call %s is deleted by age again.".formatted(call.value()));
    return ExitCode.OK;
  }
}
