package dev.voiceline.adapters.eligibility.readings;

import dev.voiceline.adapters.eligibility.explain.AnswerFacts;
import dev.voiceline.adapters.eligibility.explain.AnswerReader;
import dev.voiceline.adapters.eligibility.reading.Reading;
import dev.voiceline.core.eligibility.answer.Asked;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How long {@code explain} takes for a batch: run by hand, never a test, since a busy machine is no
 * fault of the code. Prints ms per transaction for reading, and for reading and printing as JSON.
 */
public final class EligibilityReadingBench {
  private static final int TRANSACTIONS = 150;
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 41;
  private static final double NANOS = 1e6;

  private EligibilityReadingBench() {}

  /** Reads a made-up batch again and again. */
  public static void main(String[] arguments) {
    String batch = batch();
    Reading reading = new Reading(Optional.empty(), Asked.ANYTHING, LocalDate.of(2026, 11, 26));
    long first = System.nanoTime();
    EligibilityAnswer answer = new AnswerReader(reading).read(batch);
    double cold = (System.nanoTime() - first) / NANOS;
    int transactions = ((EligibilityAnswer.Several) answer).answers().size();
    double[] read = new double[ROUNDS];
    double[] printed = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      EligibilityAnswer warm = new AnswerReader(reading).read(batch);
      long between = System.nanoTime();
      String json = new AnswerFacts(Optional.empty()).of(warm).toString();
      long end = System.nanoTime();
      if (json.isEmpty()) {
        throw new IllegalStateException("nothing was read");
      }
      if (round >= 0) {
        read[round] = (between - begin) / NANOS / transactions;
        printed[round] = (end - begin) / NANOS / transactions;
      }
    }
    System.out.printf("%d transactions, %d KB%n", transactions, batch.length() / 1024);
    System.out.printf("first reading of all        %8.1f ms%n", cold);
    print("parse and read", read);
    print("parse, read and print JSON", printed);
  }

  private static void print(String what, double[] times) {
    Arrays.sort(times);
    System.out.printf(
        "%-27s %8.3f ms per transaction (median; 90th percentile %.3f, worst %.3f)%n",
        what, times[ROUNDS / 2], times[ROUNDS * 9 / 10], times[ROUNDS - 1]);
  }

  /** The made-up answers over and over, as transactions of one interchange. */
  private static String batch() {
    List<Interchange> answers =
        Interchange.withRows().stream().map(each -> Interchange.of(each.content())).toList();
    List<String> segments = new ArrayList<>(answers.get(0).segments().subList(0, 2));
    for (int i = 0; i < TRANSACTIONS; i++) {
      String number = "%04d".formatted(i + 1);
      for (String segment : answers.get(i % answers.size()).segments()) {
        if (segment.startsWith("ST*")) {
          segments.add("ST*271*" + number + "*005010X279A1");
        } else if (segment.startsWith("SE*")) {
          segments.add(segment.substring(0, segment.lastIndexOf('*') + 1) + number);
        } else if (!segment.matches("(ISA|GS|GE|IEA)\\*.*")) {
          segments.add(segment);
        }
      }
    }
    segments.add("GE*" + TRANSACTIONS + "*1");
    segments.add("IEA*1*000000001");
    return String.join("~\n", segments) + "~\n";
  }
}
