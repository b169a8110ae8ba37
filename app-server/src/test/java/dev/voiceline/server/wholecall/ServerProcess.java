package dev.voiceline.server.wholecall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.server.Main;
import dev.voiceline.server.config.ServerSettings;
import dev.voiceline.server.config.SettingSources;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** {@code voiceline serve} as a process of its own, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Code that is compiled quickly rather than well. */
  static final List<String> QUICK_START =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path directory;
  private final Map<String, String> environment;
  private final FreePorts ports;
  private final List<String> flags;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private Process process;
  private int starts;

  /**
   * Not started yet.
   *
   * @param directory where its log, its settings and its data are
   * @param environment its settings, but for ports and directory
   * @param flags of its Java
   */
  ServerProcess(
      Path directory, Map<String, String> environment, FreePorts ports, List<String> flags) {
    this.flags = List.copyOf(flags);
    this.directory = directory;
    this.environment = Map.copyOf(environment);
    this.ports = ports;
  }

  FreePorts ports() {
    return ports;
  }

  Path data() {
    return directory.resolve("data");
  }

  /** Starts it, and waits until it answers. */
  void start() throws IOException {
    launch();
    awaitHealth("\"service\":");
  }

  /** Starts it without waiting. */
  void launch() throws IOException {
    Files.createDirectories(directory);
    Path nothing = directory.resolve("none.env");
    if (!Files.exists(nothing)) {
      Files.createFile(nothing);
    }
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:SharedArchiveFile=" + directory.resolve("classes.jsa"),
            "-XX:+AutoCreateSharedArchive",
            "-cp",
            classPath(),
            Main.class.getName(),
            "serve",
            "--env-file",
            nothing.toString(),
            "--config",
            yaml().toString()));
    if (Runtime.version().feature() < 19) {
      command.removeIf(word -> word.contains("SharedArchive"));
    }
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().keySet().removeIf(name -> name.matches("(VOICELINE|TWILIO|OPENAI).*"));
    builder.environment().putAll(variables());
    File log = directory.resolve("server-" + ++starts + ".log").toFile();
    process = builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  /** The same settings, for a server within the test's own process. */
  ServerSettings settings() {
    return ServerSettings.from(
        new SettingSources(
            Map.of(), variables(), Optional.empty(), false, Optional.of(yaml()), true));
  }

  private Map<String, String> variables() {
    Map<String, String> all = new HashMap<>(environment);
    all.put("VOICELINE_HTTP_PORT", String.valueOf(ports.http()));
    all.put("VOICELINE_MEDIA_PORT", String.valueOf(ports.media()));
    all.put("VOICELINE_DATA_DIR", data().toString());
    return all;
  }

  private Path yaml() {
    return directory.resolve("voiceline.yaml");
  }

  /** Waits until its health says that. */
  void awaitHealth(String words) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!health().contains(words)) {
      assertThat(System.nanoTime()).as("patience for %s; %s", words, log()).isLessThan(end);
      assertThat(process.isAlive()).as("the server lives: %s", log()).isTrue();
      CompletableFuture<Void> moment = new CompletableFuture<>();
      moment.completeOnTimeout(null, 50, TimeUnit.MILLISECONDS).join();
    }
  }

  /** What its health says; empty when nobody answers. */
  String health() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.http() + "/voice/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException down) {
      return "";
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** SIGKILL, in the middle of whatever it does. */
  void kill() {
    process.toHandle().destroyForcibly();
    awaitEnd();
  }

  /** SIGTERM. */
  void terminate() {
    process.toHandle().destroy();
  }

  int awaitEnd() {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** The processor time that it has used. */
  Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElseThrow();
  }

  long pid() {
    return process.pid();
  }

  /** What all of its starts have logged. */
  String log() {
    StringBuilder all = new StringBuilder();
    for (int start = 1; start <= starts; start++) {
      try {
        all.append(Files.readString(directory.resolve("server-" + start + ".log")));
      } catch (IOException none) {
        all.append("(no log)\n");
      }
    }
    return all.toString();
  }

  @Override
  public void close() {
    if (process != null) {
      process.toHandle().destroyForcibly();
    }
  }

  /** Where the server's classes are, whoever has loaded them here. */
  private static String classPath() {
    return Main.class.getClassLoader() instanceof URLClassLoader loader
        ? Arrays.stream(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }
}
