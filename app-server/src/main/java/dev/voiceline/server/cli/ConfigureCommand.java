package dev.voiceline.server.cli;

import dev.voiceline.adapters.twilio.rest.TwilioNumber;
import dev.voiceline.core.privacy.PhoneNumber;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.server.carrier.Addresses;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.Setting;
import dev.voiceline.server.config.SettingsRefused;
import dev.voiceline.server.setup.NgrokTunnels;
import dev.voiceline.server.setup.NumberPlan;
import dev.voiceline.server.setup.NumberSetup;
import dev.voiceline.server.setup.TwilioAccess;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets a Twilio number's calls come to this server. */
@Command(
    name = "configure",
    description = {
      "Sets the voice URL, fallback URL and status callback of a Twilio number to this server's.",
      "Without --apply it only shows what it would change."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, or shown what would be done",
      "1:Twilio refused, or a number must be chosen",
      "2:a setting is wrong"
    })
final class ConfigureCommand implements Callable<Integer> {
  private final NgrokTunnels tunnels;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SettingsOptions places = new SettingsOptions();

  @Option(
      names = "--number",
      paramLabel = "NUMBER",
      description = "Which number, such as +14155550100 (TWILIO_PHONE_NUMBER).")
  private @Nullable String number;

  @Option(
      names = "--domain",
      paramLabel = "HOST",
      description = "The public host of this server (YOUR_DOMAIN).")
  private @Nullable String domain;

  @Option(names = "--ngrok", description = "Take the host of the ngrok that runs here.")
  private boolean ngrok;

  @Option(names = "--apply", description = "Make the changes.")
  private boolean apply;

  ConfigureCommand(NgrokTunnels tunnels) {
    this.tunnels = tunnels;
  }

  @Override
  public Integer call() {
    List<String> hosts = tunnels.hosts();
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    put(given, Setting.TWILIO_PHONE_NUMBER, number);
    put(given, Setting.YOUR_DOMAIN, domain);
    if (ngrok) {
      if (hosts.size() != 1) {
        return fail(
            hosts.isEmpty()
                ? "No ngrok runs here: start one with \"ngrok http 5002\", or use --domain."
                : "Several tunnels run here: choose one with --domain: "
                    + String.join(", ", hosts));
      }
      given.put(Setting.YOUR_DOMAIN, hosts.get(0));
    }
    ServerSettings settings;
    try {
      settings = ServerSettings.from(places.sources(given));
    } catch (SettingsRefused refused) {
      refused.problems().forEach(problem -> err().println("voiceline: " + problem));
      offer(hosts);
      return ExitCode.USAGE;
    }
    if (settings.twilio().isEmpty() || settings.domain().isEmpty()) {
      err()
          .println(
              "voiceline: There is no Twilio account: set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and"
                  + " YOUR_DOMAIN (see .env.example).");
      offer(hosts);
      return ExitCode.USAGE;
    }
    String host = settings.domain().get();
    if (!hosts.isEmpty() && !hosts.contains(host)) {
      out()
          .println(
              "Note: ngrok runs here as " + String.join(", ", hosts) + ", not as " + host + ".");
    }
    try (TwilioAccess twilio = new TwilioAccess(settings.twilio().get())) {
      return configure(
          new NumberSetup(twilio.api()),
          settings.twilio().get().phoneNumber(),
          Addresses.ofDomain(host));
    }
  }

  private int configure(NumberSetup setup, Optional<PhoneNumber> wanted, Addresses ours) {
    NumberSetup.Search search = setup.find(wanted, ours);
    if (search instanceof NumberSetup.Search.None none) {
      return fail(none.sentence());
    }
    if (search instanceof NumberSetup.Search.Several several) {
      out().println("The account has these numbers:");
      several.numbers().forEach(each -> out().println("  " + clear(each)));
      return fail(
          wanted.isEmpty()
              ? "Choose one with --number, or set TWILIO_PHONE_NUMBER."
              : "None of them is the one that is set: choose one with --number.");
    }
    NumberPlan plan = ((NumberSetup.Search.Found) search).plan();
    if (!plan.number().overriddenBy().isEmpty()) {
      return fail(
          "The calls of "
              + clear(plan.number())
              + " go to "
              + plan.number().overriddenBy()
              + " (an application or trunk): take that off the number in the Twilio Console first.");
    }
    return carryOut(setup, plan);
  }

  private int carryOut(NumberSetup setup, NumberPlan plan) {
    if (plan.changes().isEmpty()) {
      out().println("The calls of " + clear(plan.number()) + " come here already.");
      out().flush();
      return ExitCode.OK;
    }
    out().println((apply ? "Changing " : "Would change ") + clear(plan.number()) + ":");
    plan.changes().forEach(change -> out().println("  " + change.line()));
    if (!apply) {
      out().println("Nothing was changed: run again with --apply.");
      out().flush();
      return ExitCode.OK;
    }
    Optional<String> failure = setup.apply(plan);
    if (failure.isPresent()) {
      return fail(failure.get());
    }
    out().println("Done: its calls come here now. \"./voiceline doctor\" checks the whole chain.");
    out().flush();
    return ExitCode.OK;
  }

  private void offer(List<String> hosts) {
    if (hosts.size() == 1) {
      err()
          .println(
              "voiceline: ngrok runs here as "
                  + hosts.get(0)
                  + ": use --ngrok, and set YOUR_DOMAIN="
                  + hosts.get(0)
                  + " for the server.");
    }
    err().flush();
  }

  private int fail(String sentence) {
    out().flush();
    err().println("voiceline: " + sentence);
    err().flush();
    return ExitCode.SOFTWARE;
  }

  /** The operator's own number, not a caller's. */
  private static String clear(TwilioNumber number) {
    return number.number().reveal(Purpose.TELEPHONY);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
    if (value != null) {
      given.put(setting, value);
    }
  }
}
