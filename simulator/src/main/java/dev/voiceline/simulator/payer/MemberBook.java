package dev.voiceline.simulator.payer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book of 271 answers by member ID. The question's trace number is echoed. A wrong birth date is
 * refused with AAA 71, a wrong member ID with 72 where somebody was born on that day, and with 75
 * where nobody was.
 */
public final class MemberBook implements PayerBook {
  private final Map<String, X12Text> answers = new HashMap<>();

  /** Of those interchanges, each about the holder that it names. */
  public MemberBook(List<String> answers) {
    for (String answer : answers) {
      X12Text x12 =
          X12Text.parse(answer).orElseThrow(() -> new IllegalArgumentException("that is no 271"));
      this.answers.put(x12.element("NM1", "IL", 9), x12);
    }
  }

  @Override
  public String answer(Question270 question) {
    Optional<X12Text> known = Optional.ofNullable(answers.get(question.memberId()));
    if (known.isEmpty()) {
      boolean somebody =
          answers.values().stream()
              .anyMatch(each -> each.element("DMG", "D8", 2).equals(question.born()));
      return X12Answers.refused(question, somebody ? "72" : "75");
    }
    return known
        .filter(each -> each.element("DMG", "D8", 2).equals(question.born()))
        .map(each -> echoing(each, question.trace()))
        .orElseGet(() -> X12Answers.refused(question, "71"));
  }

  /** A 271 with another trace number (TRN*2) and reference (BHT03). */
  static String echoing(X12Text answer, String trace) {
    List<List<String>> segments = new ArrayList<>();
    for (List<String> segment : answer.segments()) {
      List<String> copy = new ArrayList<>(segment);
      boolean echo = segment.get(0).equals("TRN") && X12Text.at(segment, 1).equals("2");
      if (echo) {
        copy.set(2, trace);
      } else if (segment.get(0).equals("BHT") && segment.size() > 3) {
        copy.set(3, trace);
      }
      segments.add(copy);
    }
    return new X12Text(answer.element(), answer.repetition(), answer.terminator(), segments)
        .print();
  }
}
