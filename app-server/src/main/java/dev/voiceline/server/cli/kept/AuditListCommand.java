package dev.voiceline.server.cli.kept;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.adapters.store.audit.AuditQuery;
import dev.voiceline.core.audit.AuditEntry;
import dev.voiceline.core.caller.CallId;
import dev.voiceline.core.privacy.Pseudonym;
import dev.voiceline.server.cli.OptionRefused;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Who saw or heard what. */
@Command(
    name = "list",
    description = "Lists entries of the audit trail, newest first. Times are in UTC.",
    mixinStandardHelpOptions = true)
final class AuditListCommand extends KeptCommand {
  /** Later than any entry. */
  private static final Duration AHEAD = Duration.ofDays(1);

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = {"Entries of then or later, such as 2026-11-26", "or 2026-11-26T09:00:00Z."})
  private @Nullable String from;

  @Option(names = "--until", paramLabel = "TIME", description = "Entries of before.")
  private @Nullable String until;

  @Option(names = "--call", paramLabel = "CALL", description = "About this call alone.")
  private @Nullable String call;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Of this kind alone, such as benefits.disclosed.")
  private @Nullable String kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "100",
      description = "So many at most (${DEFAULT-VALUE}).")
  private int limit = 100;

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) throws OptionRefused {
    ZoneId zone = settings.front().zone();
    List<AuditQuery.Placed> entries =
        visit.findAudit(
            new AuditQuery(
                Moments.read("--from", from, zone).orElse(Instant.EPOCH),
                Moments.read("--until", until, zone).orElse(visit.now().plus(AHEAD)),
                Optional.ofNullable(kind),
                Optional.ofNullable(call).map(CallId::new),
                limit));
    if (json) {
      JsonArray array = new JsonArray();
      entries.forEach(entry -> array.add(object(entry)));
      JsonObject object = new JsonObject();
      object.add("entries", array);
      out().println(FieldsJson.pretty(object));
    } else if (entries.isEmpty()) {
      out().println("No entries.");
    } else {
      entries.forEach(entry -> out().println(line(entry.place(), entry.entry())));
    }
    return ExitCode.OK;
  }

  private static String line(long place, AuditEntry entry) {
    return "%6d  %s  %-22s by %s%s%s  %s"
        .formatted(
            place,
            entry.at(),
            entry.kind(),
            entry.actor(),
            entry.call().map(of -> "  " + of.value()).orElse(""),
            entry.subject().map(about -> "  about " + about.value()).orElse(""),
            FieldsJson.line(FieldsJson.of(entry.detail())));
  }

  private static JsonObject object(AuditQuery.Placed placed) {
    AuditEntry entry = placed.entry();
    JsonObject object = new JsonObject();
    object.addProperty("place", placed.place());
    object.addProperty("at", entry.at().toString());
    object.addProperty("kind", entry.kind());
    object.addProperty("actor", entry.actor());
    entry.call().ifPresent(of -> object.addProperty("call", of.value()));
    entry.subject().map(Pseudonym::value).ifPresent(of -> object.addProperty("subject", of));
    object.add("detail", FieldsJson.of(entry.detail()));
    return object;
  }
}
