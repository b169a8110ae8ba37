package dev.voiceline.adapters.eligibility.readings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A made-up interchange as tests take it apart: segments end with {@code ~}.
 *
 * @param segments without their terminators
 */
record Interchange(List<String> segments) {
  static Interchange of(String text) {
    return new Interchange(
        Stream.of(text.split("~", -1)).map(String::strip).filter(each -> !each.isEmpty()).toList());
  }

  /** All made-up answers that are 271s with rows, one person each, and standard delimiters. */
  static List<HandReading> withRows() {
    return Readings.madeUp().all().stream()
        .filter(reading -> reading.name().endsWith(".271"))
        .filter(reading -> reading.content().contains("~"))
        .filter(reading -> !of(reading.content()).rows().isEmpty())
        .filter(reading -> !reading.name().contains("wrong-segment-count"))
        .toList();
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
