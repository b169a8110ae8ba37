package dev.voiceline.server.demo;

import dev.voiceline.simulator.latency.CascadeLatency;
import dev.voiceline.simulator.latency.TurnLatency;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The figures that matter, call by call and over all. */
final class FiguresTable {
  private static final int BYTES_PER_MS = 8;
  private static final int NAME_WIDTH = 40;
  private static final int COLUMN_WIDTH = 12;
  private static final String NONE = "-";

  private final List<CallResult> results;
  private final List<String> lines = new ArrayList<>();

  private FiguresTable(List<CallResult> results) {
    this.results = results;
  }

  static List<String> lines(List<CallResult> results) {
    return new FiguresTable(results).all();
  }

  private List<String> all() {
    List<String> names = results.stream().map(each -> each.scenario().memberId()).toList();
    add("", names, "all");
    longest("Greeting, from the stream's start", each -> one(each.figures().streamToGreetingMs()));
    longest("Greeting, from the webhook", each -> one(each.figures().webhookToGreetingMs()));
    spans("Reply, median", each -> each.figures().replyLatenciesMs(), FiguresTable::median);
    longest("Reply, longest", each -> each.figures().replyLatenciesMs());
    part("until the end is noticed", TurnLatency::noticingMs);
    part("until the model is asked", TurnLatency::decidingMs);
    part("until the model speaks", TurnLatency::modelMs);
    part("until the phone plays it", TurnLatency::wayBackMs);
    cascade();
    longest("Silence while owed, longest", each -> List.of(each.figures().longestOwedSilenceMs()));
    longest("Barge-in to silence", each -> each.figures().bargeInsMs());
    longest("Truncation error, at most", FiguresTable::truncationErrors);
    total("Agent's speech, generated", " ms", each -> sum(each, Overheard::generatedMs));
    total(
        "Agent's speech, played by the phone",
        " ms",
        each -> each.figures().line().bytesPlayed() / BYTES_PER_MS);
    total("Agent's speech, heard by our count", " ms", CallResult::heardByServersCountMs);
    total("Caller's frames, sent by the phone", "", each -> each.figures().line().framesSent());
    total("Caller's frames, arrived at the model", "", each -> sum(each, Overheard::framesArrived));
    total("Tool calls of the model", "", each -> sum(each, Overheard::toolCalls));
    total("Tool outputs it was given", "", each -> sum(each, Overheard::toolOutputs));
    return lines;
  }

  /** The parts of a cascade, one vendor after the other. */
  private void cascade() {
    if (results.stream().allMatch(each -> each.parts().isEmpty())) {
      return;
    }
    lines.add("  Of replies by the cascade");
    vendor("until the last words are told", CascadeLatency::wordsMs);
    vendor("until the chat model is asked", CascadeLatency::askingMs);
    vendor("until its first word", CascadeLatency::thinkingMs);
    vendor("until the voice has a piece", CascadeLatency::wordingMs);
    vendor("until its first audio", CascadeLatency::speakingMs);
    total(
        "  begun before the last words",
        "",
        each -> each.parts().stream().filter(CascadeLatency::early).count());
    spans("  in queues of our own, median", CallResult::queuedMs, FiguresTable::median);
    longest("  in queues of our own, longest", CallResult::queuedMs);
  }

  private void vendor(String name, Function<CascadeLatency, OptionalLong> part) {
    spans(
        "  " + name + ", median",
        each ->
            each.parts().stream()
                .map(part)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList(),
        FiguresTable::median);
  }

  /** A part of every reply. */
  private void part(String name, Function<TurnLatency, OptionalLong> part) {
    Function<CallResult, List<Long>> values =
        each ->
            each.latencies().stream()
                .map(part)
                .filter(OptionalLong::isPresent)
                .map(OptionalLong::getAsLong)
                .toList();
    spans("  " + name + ", median", values, FiguresTable::median);
    spans("  " + name + ", longest", values, FiguresTable::max);
  }

  private void longest(String name, Function<CallResult, List<Long>> values) {
    spans(name, values, FiguresTable::max);
  }

  private void spans(
      String name,
      Function<CallResult, List<Long>> values,
      Function<List<Long>, OptionalLong> summary) {
    List<String> cells =
        results.stream().map(each -> cell(summary.apply(values.apply(each)), " ms")).toList();
    List<Long> everything = results.stream().flatMap(each -> values.apply(each).stream()).toList();
    add(name, cells, cell(summary.apply(everything), " ms"));
  }

  private void total(String name, String unit, ToLongFunction<CallResult> value) {
    List<String> cells =
        results.stream().map(each -> cell(OptionalLong.of(value.applyAsLong(each)), unit)).toList();
    long sum = results.stream().mapToLong(value).sum();
    add(name, cells, cell(OptionalLong.of(sum), unit));
  }

  private void add(String name, List<String> cells, String overall) {
    Stream<String> columns =
        results.size() == 1 ? cells.stream() : Stream.concat(cells.stream(), Stream.of(overall));
    StringBuilder line = new StringBuilder(padded("  " + name));
    columns.forEach(
        cell -> line.append(String.format(Locale.ROOT, "%" + COLUMN_WIDTH + "s", cell)));
    lines.add(line.toString());
  }

  private static String padded(String name) {
    return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name);
  }

  private static String cell(OptionalLong value, String unit) {
    return value.isPresent() ? String.format(Locale.ROOT, "%,d%s", value.getAsLong(), unit) : NONE;
  }

  private static List<Long> one(OptionalLong value) {
    return value.isPresent() ? List.of(value.getAsLong()) : List.of();
  }

  private static List<Long> truncationErrors(CallResult result) {
    return result.voices().stream()
        .flatMap(voice -> voice.truncationErrors(result.heard()).stream())
        .toList();
  }

  private static long sum(CallResult result, ToLongFunction<Overheard> value) {
    return result.voices().stream().mapToLong(value).sum();
  }

  private static OptionalLong max(List<Long> values) {
    return sorted(values).max();
  }

  private static OptionalLong median(List<Long> values) {
    return sorted(values).skip(Math.max(0, (values.size() - 1) / 2)).findFirst();
  }

  private static LongStream sorted(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).sorted();
  }
}
