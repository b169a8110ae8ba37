package dev.voiceline.server.cli;

import com.google.gson.JsonObject;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import dev.voiceline.server.config.SettingsRefused;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has a running server call somebody, and tells how the call fares. */
@Command(
    name = "call",
    description = {
      "Has a running server call a number, and prints how the call fares until it is over.",
      "Needs the server's VOICELINE_API_TOKEN, in the environment or .env."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the call was answered and is over",
      "1:it was not answered, or could not be placed",
      "2:a setting or an option is wrong"
    })
final class CallCommand implements Callable<Integer> {
  private static final Path ENV_FILE = Path.of(".env");
  private static final Path YAML_FILE = Path.of("voiceline.yaml");
  private static final String ANSWERED_AND_OVER = "completed";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "NUMBER",
      description = "Whom to call, with + and country code, such as +14155550123.")
  private String number = "";

  @Option(names = "--agent", paramLabel = "NAME", description = "Who talks; the usual agent.")
  private @Nullable String agent;

  @Option(
      names = "--detection",
      paramLabel = "WHEN",
      description =
          "When to find out whether a machine answers: none, before_talking, while_talking.")
  private @Nullable String detection;

  @Option(
      names = "--on-machine",
      paramLabel = "WHAT",
      description = "What a machine gets: hang_up, leave_message.")
  private @Nullable String onMachine;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where the server is (http://127.0.0.1 and VOICELINE_HTTP_PORT).")
  private @Nullable String url;

  @Option(
      names = "--env-file",
      paramLabel = "FILE",
      description = "Instead of .env in the working directory.")
  private @Nullable Path envFile;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      ServerSettings settings = ServerSettings.from(sources());
      Optional<String> token = settings.control().outgoing().apiToken();
      if (token.isEmpty()) {
        err.println(
            "voiceline: VOICELINE_API_TOKEN is not set: use the token that the server was started"
                + " with.");
        return ExitCode.USAGE;
      }
      String server = url == null ? "http://127.0.0.1:" + settings.listen().httpPort() : url;
      return follow(new CallClient(server, token.get()));
    } catch (SettingsRefused refused) {
      refused.problems().forEach(problem -> err.println("voiceline: " + problem));
      return ExitCode.USAGE;
    } catch (CallClient.Refused refused) {
      err.println("voiceline: " + refused.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private int follow(CallClient client) throws CallClient.Refused, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    String call = client.place(order());
    out.println("Call " + call);
    String told = "";
    CountDownLatch never = new CountDownLatch(1);
    while (true) {
      CallClient.Progress progress = client.stage(call);
      if (!progress.stage().equals(told)) {
        told = progress.stage();
        out.println(told.replace('_', ' '));
        out.flush();
      }
      if (progress.over()) {
        return told.equals(ANSWERED_AND_OVER) ? ExitCode.OK : ExitCode.SOFTWARE;
      }
      if (never.await(1, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody counts down");
      }
    }
  }

  private JsonObject order() {
    JsonObject order = new JsonObject();
    order.addProperty("to", number);
    put(order, "agent", agent);
    put(order, "detection", detection);
    put(order, "on_machine", onMachine);
    return order;
  }

  private static void put(JsonObject order, String name, @Nullable String value) {
    if (value != null) {
      order.addProperty(name, value);
    }
  }

  private SettingSources sources() {
    return new SettingSources(
        Map.of(),
        System.getenv(),
        Optional.of(envFile == null ? ENV_FILE : envFile),
        envFile != null,
        Optional.of(YAML_FILE),
        false);
  }
}
