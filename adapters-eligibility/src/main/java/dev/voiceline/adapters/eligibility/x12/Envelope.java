package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.statement.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frame of an interchange. Every opened part must be closed, or the file was cut off. Wrong
 * control numbers and counts are common in answers that are whole, so they are warnings; only who
 * names the current guide is held to its count of segments, since too few of them may mean that
 * some were lost.
 */
final class Envelope {
  private static final String CURRENT_GUIDE = "005010X279A1";

  private final Warnings warnings;
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Segment> interchangeAcknowledgements = new ArrayList<>();
  private Optional<Segment> group = Optional.empty();
  private Optional<Segment> transaction = Optional.empty();
  private List<Segment> content = new ArrayList<>();

  Envelope(Warnings warnings) {
    this.warnings = warnings;
  }

  /** Takes the segments of one interchange. */
  void open(List<Segment> segments) throws Refused {
    for (Segment segment : segments) {
      switch (segment.tag()) {
        case "ISA" -> {}
        case "TA1" -> interchangeAcknowledgements.add(segment);
        case "GS" -> {
          demand(group.isEmpty() && transaction.isEmpty());
          group = Optional.of(segment);
        }
        case "ST" -> {
          demand(transaction.isEmpty());
          transaction = Optional.of(segment);
          content = new ArrayList<>();
        }
        case "SE" -> close(segment);
        case "GE" -> {
          demand(group.isPresent() && transaction.isEmpty());
          if (!group.orElseThrow().codeOrBlank(6).equals(segment.codeOrBlank(2))) {
            warnings.add("the control numbers of the group differ");
          }
          group = Optional.empty();
        }
        case "IEA" -> {
          demand(group.isEmpty() && transaction.isEmpty());
          if (!segments.get(0).codeOrBlank(13).equals(segment.codeOrBlank(2))) {
            warnings.add("the control numbers of the interchange differ");
          }
        }
        default -> {
          demand(transaction.isPresent());
          content.add(segment);
        }
      }
    }
  }

  List<Transaction> transactions() {
    return List.copyOf(transactions);
  }

  /** The TA1 segments. */
  List<Segment> interchangeAcknowledgements() {
    return List.copyOf(interchangeAcknowledgements);
  }

  private void close(Segment end) throws Refused {
    demand(transaction.isPresent());
    Segment start = transaction.orElseThrow();
    if (!start.codeOrBlank(2).equals(end.codeOrBlank(2))) {
      warnings.add("the control numbers of the transaction differ");
    }
    boolean counted = end.codeOrBlank(1).equals(String.valueOf(content.size() + 2));
    if (!counted) {
      warnings.add("the count of segments is wrong");
    }
    boolean held = group.filter(each -> each.codeOrBlank(8).equals(CURRENT_GUIDE)).isPresent();
    transactions.add(new Transaction(start.codeOrBlank(1), content, counted || !held));
    transaction = Optional.empty();
  }

  private static void demand(boolean whole) throws Refused {
    if (!whole) {
      throw new Refused("the interchange lacks a part of its frame (GS, ST, SE or GE)");
    }
  }
}
