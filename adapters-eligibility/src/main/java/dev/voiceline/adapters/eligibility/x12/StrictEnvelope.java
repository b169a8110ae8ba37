package dev.voiceline.adapters.eligibility.x12;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headers, trailers, counts and separators as the guide has them. For one interchange. */
final class StrictEnvelope {
  private static final String VERSION = "00501";
  private static final String OLD_VERSION = "00401";
  private static final String GUIDE = "005010X279A1";
  private static final Map<String, String> GROUPS = Map.of("271", "HB", "270", "HS", "999", "FA");

  private final Delimiters by;
  private final List<String> sentences = new ArrayList<>();
  private String control = "";
  private String version = "";
  private String group = "";
  private String groupKind = "";
  private String transaction = "";
  private int groups;
  private int transactions;
  private int start;

  StrictEnvelope(Delimiters by) {
    this.by = by;
  }

  List<String> check(List<Segment> segments) {
    for (int at = 0; at < segments.size(); at++) {
      Segment segment = segments.get(at);
      switch (segment.tag()) {
        case "ISA" -> interchange(segment);
        case "GS" -> {
          groups++;
          transactions = 0;
          group = segment.codeOrBlank(6);
          groupKind = segment.codeOrBlank(1);
        }
        case "ST" -> {
          transactions++;
          start = at;
          transaction = segment.codeOrBlank(2);
          guide(segment);
        }
        case "SE" -> {
          demand("SE01", segment.codeOrBlank(1), String.valueOf(at - start + 1));
          if (!segment.codeOrBlank(2).equals(transaction)) {
            sentences.add("SE02 does not match ST02");
          }
        }
        case "GE" -> {
          demand("GE01", segment.codeOrBlank(1), String.valueOf(transactions));
          demand("GE02", segment.codeOrBlank(2), group);
        }
        case "IEA" -> {
          demand("IEA01", segment.codeOrBlank(1), String.valueOf(groups));
          demand("IEA02", segment.codeOrBlank(2), control);
        }
        default -> {
          // What lies within a transaction is the schema's.
        }
      }
    }
    return sentences;
  }

  private void interchange(Segment isa) {
    control = isa.codeOrBlank(13);
    version = isa.codeOrBlank(12);
    if (by.component() == by.repetition()) {
      sentences.add("component separator equals the repetition separator");
    } else if (version.equals(VERSION) && by.repetition() != '^') {
      sentences.add("ISA11 repetition separator is " + by.repetition() + " not ^");
    }
    if (!version.equals(VERSION) && !version.equals(OLD_VERSION)) {
      sentences.add("ISA12 " + version);
    }
  }

  private void guide(Segment st) {
    String guide = st.codeOrBlank(3);
    if (version.equals(OLD_VERSION) && guide.startsWith("005010")) {
      sentences.add("4010 envelope around a 5010 transaction");
    }
    if (version.equals(VERSION) && st.codeOrBlank(1).equals("271") && !guide.equals(GUIDE)) {
      sentences.add(guide.isEmpty() ? "ST03 is missing" : "ST03 is not " + GUIDE);
    }
    String wanted = GROUPS.getOrDefault(st.codeOrBlank(1), groupKind);
    if (!wanted.equals(groupKind)) {
      sentences.add(
          groupKind.matches("[A-Z]{2}") ? "GS01 is " + groupKind : "GS01 is not " + wanted);
    }
  }

  private void demand(String element, String found, String wanted) {
    if (!found.equals(wanted)) {
      sentences.add(element + " wrong: mismatch");
    }
  }
}
