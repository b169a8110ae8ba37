package dev.voiceline.server.cli.kept;

import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.Fields;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** Keeps all of a call until it is released, whatever its age. */
@Command(
    name = "hold",
    description =
        "Keeps all of a call until it is released, whatever its age. It is put on the audit trail.",
    mixinStandardHelpOptions = true)
final class CallsHoldCommand extends RecordedCommand {
  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    CallId call = new KeptCalls(visit).known(name).call();
    visit.note("legal_hold.set", Optional.of(call), Fields.none());
    visit.await(visit.holds().hold(call));
    out()
        .println(
            "Held: nothing of call %s is deleted until it is released.".formatted(call.value()));
    return ExitCode.OK;
  }
}
