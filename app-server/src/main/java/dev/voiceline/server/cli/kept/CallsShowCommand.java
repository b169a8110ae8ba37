package dev.voiceline.server.cli.kept;

import dev.voiceline.core.journal.Fields;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.JournaledCall;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What happened in a call. */
@Command(
    name = "show",
    description = {
      "Shows what happened in a call, entry by entry.",
      "What was said, and all else that is sealed, is shown with --content alone, which is put on the"
          + " audit trail."
    },
    mixinStandardHelpOptions = true)
final class CallsShowCommand extends RecordedCommand {
  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Option(names = "--content", description = "With what is sealed: health data.")
  private boolean content;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    KeptCalls calls = new KeptCalls(visit);
    JournaledCall call = calls.known(name);
    if (content) {
      visit.note("content.shown", Optional.of(call.call()), Fields.none());
    }
    boolean held = calls.isHeld(call.call());
    if (json) {
      out().println(FieldsJson.pretty(CallJson.of(call, held, content)));
      return ExitCode.OK;
    }
    out()
        .println(
            "Call "
                + call.call().value()
                + (call.contentDeleted() ? ", content deleted" : "")
                + (held ? ", held" : ""));
    call.fault().map(KeptCalls::notWhole).ifPresent(out()::println);
    call.entries().forEach(this::print);
    if (!call.strays().isEmpty()) {
      out().println("Of a server that had lost the call before:");
      call.strays().forEach(this::print);
    }
    return ExitCode.OK;
  }

  private void print(JournalEntry entry) {
    out()
        .println(
            "%4d  %s  %-20s %s"
                .formatted(
                    entry.number(),
                    entry.at(),
                    entry.kind(),
                    FieldsJson.line(FieldsJson.of(entry.open()))));
    if (content && !entry.sealed().isEmpty()) {
      out().println("      " + FieldsJson.line(FieldsJson.of(entry.sealed())));
    }
  }
}
