package dev.voiceline.server.cli.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.replay.Replay;
import dev.voiceline.core.replay.ReplayReport;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether this program would decide in a call as the one did that held it. */
@Command(
    name = "replay",
    description = {
      "Takes the steps of a call again, from its journal, and says which decisions are others now.",
      "Nothing that was said is printed."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every step comes out as it did",
      "1:some do not, or the call cannot be read",
      "2:an option or a setting is wrong"
    })
public final class ReplayCommand extends KeptCommand {
  @Parameters(paramLabel = "CALL", description = "The name of the call, as the list has it.")
  private String name = "";

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws Declined {
    ReplayReport report = Replay.of(new KeptCalls(visit).known(name));
    if (json) {
      out().println(FieldsJson.pretty(object(report)));
    } else {
      report.differences().forEach(out()::println);
      report.notes().forEach(out()::println);
      out().println(
          "%d steps were taken again; %d decisions are others now."
              .formatted(report.steps(), report.differences().size()));
    }
    return report.same() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static JsonObject object(ReplayReport report) {
    JsonArray differences = new JsonArray();
    for (ReplayReport.Difference difference : report.differences()) {
      JsonObject each = new JsonObject();
      each.addProperty("entry", difference.entry());
      each.addProperty("machine", difference.machine());
      each.addProperty("sentence", difference.sentence());
      differences.add(each);
    }
    JsonArray notes = new JsonArray();
    report.notes().forEach(notes::add);
    JsonObject object = new JsonObject();
    object.addProperty("steps", report.steps());
    object.add("differences", differences);
    object.add("notes", notes);
    return object;
  }
}
