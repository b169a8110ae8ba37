package dev.voiceline.server.cli.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.journal.CallListing;
import dev.voiceline.server.cli.OptionRefused;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Which calls there were. */
@Command(
    name = "list",
    description = "Lists calls, newest first. Times are in UTC.",
    mixinStandardHelpOptions = true)
final class CallsListCommand extends KeptCommand {
  private static final String LOST = EndReason.LOST.name();

  /** Later than any call. */
  private static final Duration AHEAD = Duration.ofDays(1);

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = {
        "Calls that began then or later, such as 2026-11-26",
        "or 2026-11-26T09:00:00Z."
      })
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "TIME", description = "Calls that began before.")
  private @Nullable String until;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "So many at most (${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws OptionRefused {
    ZoneId zone = settings.front().zone();
    List<CallListing> calls =
        visit.await(
            visit
                .journal()
                .list(
                    Moments.read("--from", from, zone).orElse(Instant.EPOCH),
                    Moments.read("--until", until, zone).orElse(visit.now().plus(AHEAD)),
                    limit));
    Set<CallId> held = new HashSet<>(visit.await(visit.holds().all()));
    if (json) {
      JsonArray array = new JsonArray();
      calls.forEach(call -> array.add(CallJson.of(call, held.contains(call.call()))));
      JsonObject object = new JsonObject();
      object.add("calls", array);
      out().println(FieldsJson.pretty(object));
    } else if (calls.isEmpty()) {
      out().println("No calls.");
    } else {
      calls.forEach(call -> out().println(line(call, held.contains(call.call()))));
    }
    return ExitCode.OK;
  }

  private static String line(CallListing call, boolean held) {
    return "%s  %-34s  %9s%s%s%s"
        .formatted(
            call.began().truncatedTo(ChronoUnit.SECONDS),
            call.call().value(),
            call.ended().map(ended -> seconds(call.began(), ended)).orElse("not ended"),
            call.reason().filter(LOST::equals).map(lost -> "  lost").orElse(""),
            call.contentDeleted() ? "  content deleted" : "",
            held ? "  held" : "");
  }

  private static String seconds(Instant began, Instant ended) {
    return String.format(Locale.ROOT, "%.1fs", Duration.between(began, ended).toMillis() / 1000.0);
  }
}
