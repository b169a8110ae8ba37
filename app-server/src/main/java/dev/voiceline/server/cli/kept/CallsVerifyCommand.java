package dev.voiceline.server.cli.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.server.cli.OptionRefused;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether anybody has been at the journal. */
@Command(
    name = "verify",
    description = {
      "Checks calls for entries that were changed, removed or moved: all of them, or one.",
      "Nothing that was said is printed."
    },
    mixinStandardHelpOptions = true,
    exitCodeList = {
      "0:they are as they were written",
      "1:some are not, or cannot be read",
      "2:an option or a setting is wrong"
    })
final class CallsVerifyCommand extends KeptCommand {
  /** Later than any call. */
  private static final Duration AHEAD = Duration.ofDays(1);

  /** A call that is not as it was written, and why that is known. */
  private record Faulty(CallId call, String why) {}

  @Parameters(
      paramLabel = "CALL",
      arity = "0..1",
      description = "This call alone, by its name in the list.")
  private @Nullable String name;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = {
        "Calls that began then or later, such as 2026-11-26",
        "or 2026-11-26T09:00:00Z."
      })
  private @Nullable String from;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws OptionRefused, Declined {
    List<CallId> calls = calls(visit, settings.front().zone());
    List<Faulty> faulty = new ArrayList<>();
    for (CallId call : calls) {
      visit.fault(call).ifPresent(why -> faulty.add(new Faulty(call, why)));
    }
    if (json) {
      out().println(FieldsJson.pretty(object(calls.size(), faulty)));
    } else {
      faulty.forEach(each -> out().println("%s  %s".formatted(each.call().value(), each.why())));
      out()
          .println(
              faulty.isEmpty()
                  ? "As they were written: %d calls.".formatted(calls.size())
                  : "Not as they were written: %d of %d calls."
                      .formatted(faulty.size(), calls.size()));
    }
    return faulty.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private List<CallId> calls(StoreVisit visit, ZoneId zone) throws OptionRefused, Declined {
    Instant first = Moments.read("--from", from, zone).orElse(Instant.EPOCH);
    List<CallId> calls =
        visit
            .await(visit.journal().list(first, visit.now().plus(AHEAD), Integer.MAX_VALUE))
            .stream()
            .map(CallListing::call)
            .toList();
    Optional<CallId> one = Optional.ofNullable(name).map(CallId::new);
    if (one.isEmpty()) {
      return calls;
    }
    if (!calls.contains(one.get())) {
      throw KeptCalls.unknown();
    }
    return List.of(one.get());
  }

  private static JsonObject object(int calls, List<Faulty> faulty) {
    JsonArray array = new JsonArray();
    for (Faulty each : faulty) {
      JsonObject fault = new JsonObject();
      fault.addProperty("call", each.call().value());
      fault.addProperty("why", each.why());
      array.add(fault);
    }
    JsonObject object = new JsonObject();
    object.addProperty("calls", calls);
    object.add("faulty", array);
    return object;
  }
}
