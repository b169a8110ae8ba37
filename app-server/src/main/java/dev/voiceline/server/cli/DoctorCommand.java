package dev.voiceline.server.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingsRefused;
import dev.voiceline.server.setup.Doctor;
import dev.voiceline.server.setup.Examination;
import dev.voiceline.server.setup.Finding;
import dev.voiceline.server.setup.SettingsCheck;
import dev.voiceline.server.setup.TwilioAccess;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says what stands in the way of a call. */
@Command(
    name = "doctor",
    description = {
      "Checks the whole chain from the phone number to the model, and says what to mend.",
      "It looks at settings, ports, clock, Twilio account, number and webhooks,",
      "public address, socket, OpenAI, the cascade's vendors, payers, database.",
      "Nothing of a patient is sent."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:calls can be answered", "1:something is in the way", "2:a setting is wrong"})
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SettingsOptions places = new SettingsOptions();

  @Option(names = "--json", description = "Print one JSON object instead of lines.")
  private boolean json;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = new ArrayList<>();
    Consumer<Finding> found =
        finding -> {
          findings.add(finding);
          if (!json) {
            out.println(line(finding));
            out.flush();
          }
        };
    boolean readable = examine(found);
    boolean healthy = Doctor.healthy(findings);
    out.println(json ? object(findings, healthy) : summary(findings, healthy));
    out.flush();
    return !readable ? ExitCode.USAGE : healthy ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  /** Whether the settings could be read. */
  private boolean examine(Consumer<Finding> found) {
    ServerSettings settings;
    try {
      settings = ServerSettings.from(places.sources(Map.of()));
    } catch (SettingsRefused refused) {
      SettingsCheck.refused(refused.problems()).forEach(found);
      return false;
    }
    Examination examination = new Examination(settings, Instant::now);
    Addresses ours =
        settings
            .domain()
            .map(Addresses::ofDomain)
            .orElseGet(() -> Addresses.ofLoopback(settings.listen().httpPort()));
    if (settings.twilio().isEmpty()) {
      new Doctor(examination.checks()).findings().forEach(found);
      return true;
    }
    try (TwilioAccess twilio = new TwilioAccess(settings.twilio().get())) {
      new Doctor(examination.checks(ours, settings.twilio().get(), twilio.api()))
          .findings()
          .forEach(found);
    }
    return true;
  }

  private static String line(Finding finding) {
    return "%-8s %-15s %s".formatted(word(finding), finding.check(), finding.sentence());
  }

  private static String word(Finding finding) {
    return finding.grade().name().toLowerCase(Locale.ROOT);
  }

  private static String summary(List<Finding> findings, boolean healthy) {
    long warnings = count(findings, Finding.Grade.WARNING);
    return healthy
        ? "Calls can be answered" + (warnings == 0 ? "." : ", with " + warnings + " to look at.")
        : "Something is in the way: mend the "
            + count(findings, Finding.Grade.PROBLEM)
            + " marked \"problem\", from the top.";
  }

  private static long count(List<Finding> findings, Finding.Grade grade) {
    return findings.stream().filter(finding -> finding.grade() == grade).count();
  }

  private static String object(List<Finding> findings, boolean healthy) {
    JsonArray all = new JsonArray();
    for (Finding finding : findings) {
      JsonObject each = new JsonObject();
      each.addProperty("check", finding.check());
      each.addProperty("grade", word(finding));
      each.addProperty("sentence", finding.sentence());
      all.add(each);
    }
    JsonObject object = new JsonObject();
    object.addProperty("healthy", healthy);
    object.add("findings", all);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(object);
  }
}
