package dev.voiceline.server.cli.kept;

import com.google.gson.JsonObject;
import dev.voiceline.core.audit.AuditVerdict;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.store.StoreVisit;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Whether anybody has been at the audit trail. */
@Command(
    name = "verify",
    description = "Checks all of the audit trail for entries that were changed, removed or added.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is as it was written",
      "1:it is broken, or cannot be read",
      "2:an option or a setting is wrong"
    })
final class AuditVerifyCommand extends KeptCommand {
  @Option(names = "--json", description = "Print one JSON object instead of a line.")
  private boolean json;

  @Override
  int run(StoreVisit visit, ServerSettings settings) {
    AuditVerdict verdict = visit.await(visit.audit().verify());
    boolean intact = verdict instanceof AuditVerdict.Intact;
    out().println(json ? FieldsJson.pretty(object(verdict)) : sentence(verdict));
    return intact ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String sentence(AuditVerdict verdict) {
    if (verdict instanceof AuditVerdict.Broken broken) {
      return "The audit trail is broken at entry %d: %s.".formatted(broken.at(), broken.why());
    }
    return "The audit trail is intact: %d entries."
        .formatted(((AuditVerdict.Intact) verdict).count());
  }

  private static JsonObject object(AuditVerdict verdict) {
    JsonObject object = new JsonObject();
    if (verdict instanceof AuditVerdict.Broken broken) {
      object.addProperty("intact", false);
      object.addProperty("at", broken.at());
      object.addProperty("why", broken.why());
    } else {
      object.addProperty("intact", true);
      object.addProperty("entries", ((AuditVerdict.Intact) verdict).count());
    }
    return object;
  }
}
