package dev.voiceline.simulator.payer;

import java.util.ArrayList;
import java.util.List;

/** Answers other than a 271 of somebody's coverage, made from the question. */
public final class X12Answers {
  private X12Answers() {}

  /** A TA1 that refuses the interchange with that note (TA105). */
  public static String ta1(Question270 question, String note) {
    X12Text asked = question.x12();
    List<List<String>> segments = new ArrayList<>();
    segments.add(header(asked));
    segments.add(
        List.of(
            "TA1",
            question.controlNumber(),
            asked.element("ISA", "", 9),
            asked.element("ISA", "", 10),
            "R",
            note));
    segments.add(List.of("IEA", "0", question.controlNumber()));
    return print(segments);
  }

  /** A 999: an accepted one says that the answer is still to come, a refused one what is wrong. */
  public static String ack999(Question270 question, boolean accepted) {
    X12Text asked = question.x12();
    String verdict = accepted ? "A" : "R";
    List<List<String>> body = new ArrayList<>();
    body.add(List.of("AK1", "HS", asked.element("GS", "HS", 6), "005010X279A1"));
    body.add(List.of("AK2", "270", asked.element("ST", "270", 2), "005010X279A1"));
    if (!accepted) {
      body.add(List.of("IK3", "EQ", "13", "2110", "8"));
      body.add(List.of("IK4", "1", "1365", "7"));
    }
    body.add(List.of("IK5", verdict));
    body.add(List.of("AK9", verdict, "1", "1", accepted ? "1" : "0"));
    return transaction(asked, "FA", "999", "005010X231A1", body);
  }

  /** A 271 that refuses the person, to be corrected and sent again. */
  public static String refused(Question270 question, String reason) {
    X12Text asked = question.x12();
    List<List<String>> body = new ArrayList<>();
    body.add(
        List.of(
            "BHT",
            "0022",
            "11",
            question.trace(),
            asked.element("GS", "HS", 4),
            asked.element("ISA", "", 10)));
    for (List<String> segment : asked.segments()) {
      String tag = segment.get(0);
      if (tag.equals("TRN")) {
        body.add(List.of("TRN", "2", question.trace(), X12Text.at(segment, 3)));
      } else if (tag.equals("HL") || tag.equals("NM1") || tag.equals("DMG")) {
        body.add(segment);
      }
    }
    int person = 0;
    for (int i = 0; i < body.size(); i++) {
      person = body.get(i).get(0).equals("NM1") ? i : person;
    }
    body.add(person + 1, List.of("AAA", "N", "", reason, "C"));
    return transaction(asked, "HB", "271", "005010X279A1", body);
  }

  private static String transaction(
      X12Text asked, String group, String set, String guide, List<List<String>> body) {
    List<List<String>> segments = new ArrayList<>();
    segments.add(header(asked));
    segments.add(
        List.of(
            "GS",
            group,
            asked.element("GS", "HS", 3),
            asked.element("GS", "HS", 2),
            asked.element("GS", "HS", 4),
            asked.element("GS", "HS", 5),
            "1",
            "X",
            guide));
    segments.add(List.of("ST", set, "0001", guide));
    segments.addAll(body);
    segments.add(List.of("SE", String.valueOf(body.size() + 2), "0001"));
    segments.add(List.of("GE", "1", "1"));
    segments.add(List.of("IEA", "1", asked.element("ISA", "", 13)));
    return print(segments);
  }

  /** The question's header, from its receiver to its sender. */
  private static List<String> header(X12Text asked) {
    List<String> header = new ArrayList<>(asked.all("ISA").get(0));
    header.set(5, asked.element("ISA", "", 7));
    header.set(6, asked.element("ISA", "", 8));
    header.set(7, asked.element("ISA", "", 5));
    header.set(8, asked.element("ISA", "", 6));
    header.set(11, "^");
    header.set(16, ":");
    return header;
  }

  private static String print(List<List<String>> segments) {
    return new X12Text('*', '^', '~', segments).print();
  }
}
