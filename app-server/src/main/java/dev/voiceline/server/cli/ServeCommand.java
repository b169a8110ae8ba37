package dev.voiceline.server.cli;

import dev.voiceline.server.composition.VoiceServer;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.Setting;
import dev.voiceline.server.config.SettingSources;
import dev.voiceline.server.config.SettingsRefused;
import dev.voiceline.server.http.PortUnavailable;
import dev.voiceline.server.store.StoreUnavailable;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Answers calls until it is told to stop. */
@Command(
    name = "serve",
    description = {
      "Answers calls until it is stopped (Ctrl+C), then lets the calls under way finish.",
      "Settings come from these options, the environment, .env, voiceline.yaml, in this order."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "1:a port is in use, or the database or data directory cannot be used",
      "2:a setting is wrong",
      "130:stopped with Ctrl+C",
      "143:stopped by a termination signal"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description = "Webhooks, health and media sockets (VOICELINE_HTTP_PORT; 5002).")
  private @Nullable String httpPort;

  @Option(
      names = "--media-port",
      paramLabel = "PORT",
      description = "Media sockets alone (VOICELINE_MEDIA_PORT; 5001).")
  private @Nullable String mediaPort;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on (VOICELINE_HOST; 0.0.0.0, or 127.0.0.1 without an account).")
  private @Nullable String host;

  @Mixin private SettingsOptions places = new SettingsOptions();

  @Option(
      names = "--drain-seconds",
      paramLabel = "N",
      description = "How long calls under way may go on after a stop (policies.drain_seconds; 30).")
  private @Nullable String drainSeconds;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    VoiceServer server;
    try {
      server = VoiceServer.start(ServerSettings.from(sources()));
    } catch (SettingsRefused refused) {
      refused.problems().forEach(problem -> err.println("voiceline: " + problem));
      return ExitCode.USAGE;
    } catch (PortUnavailable | StoreUnavailable unavailable) {
      err.println("voiceline: " + unavailable.getMessage());
      return ExitCode.SOFTWARE;
    }
    PrintWriter out = spec.commandLine().getOut();
    Shutdown shutdown = new Shutdown(server, server.settings().calls().drain(), out);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::stop, "voiceline-shutdown"));
    StopSignals.stopping(shutdown);
    Banner.lines(server).forEach(out::println);
    out.flush();
    // The signal that stops the process runs the shutdown; nothing else ends this wait.
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private SettingSources sources() {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    put(given, Setting.VOICELINE_HTTP_PORT, httpPort);
    put(given, Setting.VOICELINE_MEDIA_PORT, mediaPort);
    put(given, Setting.VOICELINE_HOST, host);
    put(given, Setting.DRAIN_SECONDS, drainSeconds);
    return places.sources(given);
  }

  private static void put(Map<Setting, String> given, Setting setting, @Nullable String value) {
    if (value != null) {
      given.put(setting, value);
    }
  }
}
