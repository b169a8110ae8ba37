package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.statement.Codes;
import dev.voiceline.adapters.eligibility.statement.RowBuilder;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Measure;
import dev.voiceline.core.eligibility.answer.Period;
import dev.voiceline.core.eligibility.answer.Services;
import dev.voiceline.core.eligibility.service.ServiceTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The EB segment as a row, without what follows it. */
final class EbRow {
  private static final Pattern BETWEEN_CODES = Pattern.compile("[^A-Z0-9]+");

  private static final String REMAINING = "29";

  private final Codes codes;
  private final Warnings warnings;

  EbRow(Codes codes, Warnings warnings) {
    this.codes = codes;
    this.warnings = warnings;
  }

  RowBuilder of(Segment eb) {
    RowBuilder row =
        codes
            .row(eb.codeOrBlank(1))
            .level(codes.level(eb.code(2)))
            .services(services(eb))
            .insuranceType(eb.code(4))
            .plan(eb.text(5).map(String::strip))
            .amount(codes.dollars(eb.text(7)))
            .percent(codes.percent(eb.text(8)))
            .quantity(codes.quantity(eb.code(9), eb.text(10)))
            .authorization(codes.authorization(eb.code(11)))
            .network(codes.network(eb.code(12)))
            .procedure(eb.code(13));
    codes.qualifier(row, eb.code(6));
    if (eb.codeOrBlank(6).equals(REMAINING) && !row.hasMeasure()) {
      warnings.add("qualifier 29 with no EB07: unknown, not zero");
    }
    return row;
  }

  /**
   * Delivery limits: HSD says how much where EB does not. With a rhythm ("one per six months") it
   * is no sum that fills up and stays a text.
   */
  void limit(Segment hsd, RowBuilder row) {
    Optional<Measure.Count> quantity = codes.quantity(hsd.code(1), hsd.text(2));
    Optional<Period> period = hsd.code(5).flatMap(Period::ofCode);
    if (quantity.isEmpty()) {
      return;
    }
    row.message(rhythm(quantity.get(), period, hsd.text(6)));
    if (!row.hasMeasure() && hsd.text(6).isEmpty()) {
      row.quantity(quantity);
      codes.qualifier(row, hsd.code(5));
    }
  }

  /** {@code 1 per 6 months}, {@code 12 visits per calendar year}. */
  private static String rhythm(
      Measure.Count quantity, Optional<Period> period, Optional<String> count) {
    String unit = quantity.unit().equals("units") ? "" : " " + quantity.unit();
    String words = quantity.number().toPlainString() + unit;
    return period
        .map(
            each -> {
              boolean several = count.filter(number -> !number.equals("1")).isPresent();
              String plural = several && !each.words().endsWith("s") ? "s" : "";
              return words
                  + " per "
                  + (several ? count.orElse("") + " " : "")
                  + each.words()
                  + plural;
            })
        .orElse(words);
  }

  /** Codes divided by a character that the header does not name are still codes. */
  private Services services(Segment eb) {
    List<String> codes = new ArrayList<>();
    for (String text : eb.repetitions(3)) {
      for (String code : BETWEEN_CODES.split(text.toUpperCase(Locale.ROOT), -1)) {
        if (!code.isEmpty()) {
          codes.add(code);
          if (!ServiceTypes.areKnown(code)) {
            warnings.unknownCode("EB03", code);
          }
        }
      }
    }
    return new Services(codes);
  }
}
