package dev.voiceline.adapters.eligibility.readings;

import dev.voiceline.core.eligibility.answer.EligibilityAnswer.NotUnderstood;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up interchange as tests take it apart: segments end with {@code ~}.
 *
 * @param segments without their terminators
 */
record Interchange(List<String> segments) {
  /** Of any file with a header; it is divided by the usual characters from then on. */
  static Interchange of(String text) {
    String usual = Written.of(text).dividedBy("*^:~");
    return new Interchange(
        Stream.of(usual.split("~", -1))
            .map(String::strip)
            .filter(each -> !each.isEmpty())
            .toList());
  }

  /** All answers of these that are 271s with rows and can be read. */
  static List<HandReading> withRows(Readings readings) {
    return readings.all().stream()
        .filter(HandReading::isInterchange)
        .filter(reading -> Written.of(reading.content()).hasHeader())
        .filter(reading -> !of(reading.content()).rows().isEmpty())
        .filter(reading -> !(reading.answer(reading.file()) instanceof NotUnderstood))
        .toList();
  }

  /** Those of made-up people. */
  static List<HandReading> withRows() {
    return withRows(Readings.madeUp());
  }

  /** Every EB with what belongs to it, as first and last index (exclusive). */
  List<int[]> rows() {
    List<int[]> rows = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).startsWith("EB*")) {
        int end = i + 1;
        while (!segments.get(end).matches("(EB|HL|SE)\\*.*")) {
          end++;
        }
        rows.add(new int[] {i, end});
      }
    }
    return rows;
  }

  Interchange without(int row) {
    int[] range = rows().get(row);
    List<String> left = new ArrayList<>(segments.subList(0, range[0]));
    left.addAll(segments.subList(range[1], segments.size()));
    return new Interchange(left).counted();
  }

  /** Without some of its rows, perhaps all. */
  Interchange withoutSome(Random random) {
    Interchange less = this;
    for (int row = rows().size() - 1; row >= 0; row--) {
      less = random.nextBoolean() ? less.without(row) : less;
    }
    return less;
  }

  /** With another value in an element of a segment; empty when it has none there. */
  Optional<Interchange> withElement(int index, int element, String value) {
    String[] elements = segments.get(index).split("\\*", -1);
    if (elements.length <= element || elements[element].isEmpty()) {
      return Optional.empty();
    }
    elements[element] = value;
    return Optional.of(with(index, String.join("*", elements)));
  }

  /** With the rows of each person in another order. */
  Interchange shuffled(Random random) {
    List<String> result = new ArrayList<>();
    List<List<String>> run = new ArrayList<>();
    int at = 0;
    for (int[] row : rows()) {
      if (row[0] > at) {
        flush(run, random, result);
        result.addAll(segments.subList(at, row[0]));
      }
      run.add(segments.subList(row[0], row[1]));
      at = row[1];
    }
    flush(run, random, result);
    result.addAll(segments.subList(at, segments.size()));
    return new Interchange(result);
  }

  Interchange with(int index, String segment) {
    List<String> changed = new ArrayList<>(segments);
    changed.set(index, segment);
    return new Interchange(changed);
  }

  byte[] bytes() {
    return (String.join("~\n", segments) + "~\n").getBytes(StandardCharsets.UTF_8);
  }

  private Interchange counted() {
    int start = -1;
    List<String> counted = new ArrayList<>(segments);
    for (int i = 0; i < counted.size(); i++) {
      if (counted.get(i).startsWith("ST*")) {
        start = i;
      }
      if (counted.get(i).startsWith("SE*")) {
        counted.set(i, counted.get(i).replaceFirst("\\*\\d+\\*", "*" + (i - start + 1) + "*"));
      }
    }
    return new Interchange(counted);
  }

  private static void flush(List<List<String>> run, Random random, List<String> result) {
    Collections.shuffle(run, random);
    run.forEach(result::addAll);
    run.clear();
  }
}
