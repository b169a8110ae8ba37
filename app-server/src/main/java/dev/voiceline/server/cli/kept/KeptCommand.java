package dev.voiceline.server.cli.kept;

import dev.voiceline.core.time.SystemTime;
import dev.voiceline.server.cli.OptionRefused;
import dev.voiceline.server.cli.SettingsOptions;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingsRefused;
import dev.voiceline.server.store.Operator;
import dev.voiceline.server.store.StoreUnavailable;
import dev.voiceline.server.store.StoreVisit;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that looks at what is kept; trouble is one sentence and a code. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:it is done",
      "1:it is not: there is no such thing, or what is kept cannot be had",
      "2:an option or a setting is wrong"
    })
abstract class KeptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private SettingsOptions places = new SettingsOptions();

  @Override
  public final Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ServerSettings settings = ServerSettings.from(places.sources(Map.of()));
      return visit(settings);
    } catch (SettingsRefused refused) {
      refused.problems().forEach(problem -> err.println("voiceline: " + problem));
      return ExitCode.USAGE;
    } catch (OptionRefused refused) {
      err.println("voiceline: " + refused.getMessage());
      return ExitCode.USAGE;
    } catch (Declined declined) {
      err.println("voiceline: " + declined.getMessage());
      return ExitCode.SOFTWARE;
    } catch (StoreUnavailable unavailable) {
      err.println("voiceline: " + unavailable.getMessage());
      return ExitCode.SOFTWARE;
    } finally {
      out().flush();
      err.flush();
    }
  }

  private int visit(ServerSettings settings) throws OptionRefused, Declined {
    try (SystemTime time = new SystemTime();
        StoreVisit visit = StoreVisit.begin(settings.storage(), time, actor())) {
      try {
        return run(visit, settings);
      } catch (CompletionException failed) {
        throw visit.unavailable(failed);
      }
    }
  }

  /** Who does this. */
  String actor() {
    return Operator.ofProcess();
  }

  /** Does it; the code that the process ends with. */
  abstract int run(StoreVisit visit, ServerSettings settings) throws OptionRefused, Declined;

  /** Where results go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where questions and trouble go. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
