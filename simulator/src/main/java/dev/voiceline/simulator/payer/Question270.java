package dev.voiceline.simulator.payer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A 270 as a payer's system takes it in.
 *
 * @param text the interchange
 * @param memberId of the holder
 * @param born of the patient, {@code yyyymmdd}
 * @param serviceTypes in their order
 * @param trace TRN02
 * @param sound whether its counts and control numbers agree
 */
public record Question270(
    String text,
    String memberId,
    String born,
    List<String> serviceTypes,
    String trace,
    boolean sound) {
  public Question270 {
    serviceTypes = List.copyOf(serviceTypes);
  }

  /** Empty when it is no interchange with a 270. */
  public static Optional<Question270> parse(String text) {
    return X12Text.parse(text)
        .filter(each -> each.element("ST", "270", 1).equals("270"))
        .map(each -> of(text, each));
  }

  private static Question270 of(String text, X12Text x12) {
    List<String> types = new ArrayList<>();
    for (List<String> asked : x12.all("EQ")) {
      for (String type : X12Text.at(asked, 1).split(Pattern.quote("" + x12.repetition()), -1)) {
        if (!type.isEmpty()) {
          types.add(type);
        }
      }
    }
    return new Question270(
        text,
        x12.element("NM1", "IL", 9),
        x12.element("DMG", "D8", 2),
        types,
        x12.element("TRN", "1", 2),
        sound(x12));
  }

  private static boolean sound(X12Text x12) {
    int begin = x12.segments().indexOf(x12.all("ST").get(0));
    int end = x12.all("SE").isEmpty() ? -1 : x12.segments().indexOf(x12.all("SE").get(0));
    return x12.element("ISA", "", 13).equals(x12.element("IEA", "", 2))
        && x12.element("IEA", "", 1).equals("1")
        && x12.element("GS", "HS", 6).equals(x12.element("GE", "", 2))
        && x12.element("GE", "", 1).equals(String.valueOf(x12.all("ST").size()))
        && x12.element("GS", "HS", 8).equals("005010X279A1")
        && x12.element("ST", "270", 2).equals(x12.element("SE", "", 2))
        && x12.element("SE", "", 1).equals(String.valueOf(end - begin + 1));
  }

  /** ISA06, without its blanks. */
  String sender() {
    return header(6).strip();
  }

  /** ISA08, without its blanks. */
  String receiver() {
    return header(8).strip();
  }

  /** ISA13. */
  String controlNumber() {
    return header(13);
  }

  private String header(int number) {
    return x12().element("ISA", "", number);
  }

  X12Text x12() {
    return X12Text.parse(text).orElseThrow();
  }

  @Override
  public String toString() {
    return "Question270[" + serviceTypes + "]";
  }
}
