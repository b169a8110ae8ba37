package dev.voiceline.server.wholecall;

import dev.voiceline.simulator.phone.PhoneCall;
import dev.voiceline.simulator.realtime.ConnectionLog;
import dev.voiceline.simulator.realtime.Measured.Response;
import dev.voiceline.simulator.realtime.Measured.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/**
 * What it costs a server to keep its calls on record: run by hand, never a test. A real server
 * process answers the same load twice, with nothing kept and with a journal; docs/benchmarks.md has
 * the command.
 */
public final class JournalLoadBench {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final List<String> FLAGS = List.of("-Xmx1g");

  private final int calls;
  private final int warmUp;
  private final int seconds;

  private JournalLoadBench(int calls, int warmUp, int seconds) {
    this.calls = calls;
    this.warmUp = warmUp;
    this.seconds = seconds;
  }

  /** Arguments: calls at a time, seconds to warm up, seconds to measure, and a database or none. */
  public static void main(String[] arguments) throws Exception {
    JournalLoadBench bench =
        new JournalLoadBench(
            Integer.parseInt(arguments[0]),
            Integer.parseInt(arguments[1]),
            Integer.parseInt(arguments[2]));
    Optional<String> database = arguments.length > 3 ? Optional.of(arguments[3]) : Optional.empty();
    Used off = bench.measure("off", "off");
    Used on = bench.measure("on", database.orElse(""));
    System.out.printf(
        "journaling adds %.1f %% CPU; without the compilers %.1f %%%n",
        (on.all() / off.all() - 1) * 100, (on.running() / off.running() - 1) * 100);
    System.exit(0);
  }

  /** The processor time of a call in each of its seconds, in ms. */
  private record Used(double all, double compiling) {
    double running() {
      return all - compiling;
    }
  }

  private Used measure(String name, String database) throws Exception {
    Path directory = Files.createTempDirectory("voiceline-bench");
    Map<String, String> settings =
        Map.of("VOICELINE_DB_URL", database, "VOICELINE_MASTER_KEY", KEY);
    try (CrashTown town = new CrashTown(directory, 1, settings, "off", FLAGS)) {
      town.server().start();
      Siege siege = new Siege(town, calls, new Random(1));
      pass(siege, warmUp);
      CompilerThreads compilers = new CompilerThreads(town.server().pid());
      Duration cpu = town.server().cpu();
      Duration compiled = compilers.cpu();
      long began = System.nanoTime();
      List<PhoneCall> measured = pass(siege, seconds);
      double callSeconds = calls * ((System.nanoTime() - began) / 1e9);
      Used used =
          new Used(
              town.server().cpu().minus(cpu).toMillis() / callSeconds,
              compilers.cpu().minus(compiled).toMillis() / callSeconds);
      System.out.printf(
          "%-3s %d calls, %d s: %.2f ms CPU per call and second, %.2f of it compiling; asked for a reply after %s; heard %s%n",
          name,
          calls,
          seconds,
          used.all(),
          used.compiling(),
          spread(decisions(town.model.connections())),
          spread(replies(measured)));
      siege.end();
      town.server().terminate();
      int unused = town.server().awaitEnd();
      return used;
    } finally {
      delete(directory);
    }
  }

  /** Calls that are over are followed by others. */
  private static List<PhoneCall> pass(Siege siege, int seconds) {
    for (int second = 0; second < seconds; second++) {
      siege.under(SECOND);
    }
    return siege.calls();
  }

  /** From the end of a turn, as the model sees it, to the request for a response. */
  private static List<Long> decisions(List<ConnectionLog> model) {
    List<Long> spans = new ArrayList<>();
    for (ConnectionLog log : model) {
      List<Long> asked = log.responses().stream().map(Response::createdAt).sorted().toList();
      for (Utterance utterance : log.utterances()) {
        OptionalLong next =
            asked.stream()
                .mapToLong(Long::longValue)
                .filter(at -> at >= utterance.committedAt())
                .findFirst();
        next.ifPresent(at -> spans.add(at - utterance.committedAt()));
      }
    }
    return spans;
  }

  /** From the caller's last frame to the agent's first, at the caller's ear. */
  private static List<Long> replies(List<PhoneCall> calls) {
    return calls.stream().flatMap(call -> call.figures().replyLatenciesMs().stream()).toList();
  }

  private static String spread(List<Long> spans) {
    List<Long> sorted = spans.stream().sorted().toList();
    return sorted.isEmpty()
        ? "(none)"
        : "%d ms, 99 %% %d ms (%d)"
            .formatted(
                sorted.get(sorted.size() / 2),
                sorted.get((int) ((sorted.size() - 1) * 0.99)),
                sorted.size());
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
