package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.core.eligibility.Npi;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where coverage is looked up, and which payers are asked. */
final class EligibilityReader {
  private EligibilityReader() {}

  /**
   * Those of the fields.
   *
   * @param readable whether all files of settings could be read: what one lacks that could not is
   *     not known
   */
  static EligibilitySettings read(Fields fields, boolean readable) {
    EligibilityKind kind = fields.word(Setting.VOICELINE_ELIGIBILITY, EligibilityKind.DEMO);
    Set<Npi> clinics = clinics(fields);
    PayersReader all = PayersReader.read(fields);
    List<Payer> asked = all.payers().stream().filter(payer -> kind.asks(payer.way())).toList();
    if (kind == EligibilityKind.DEMO) {
      return demo(
          clinics,
          all.payers().isEmpty() || fields.has(Setting.VOICELINE_ELIGIBILITY)
              ? List.of()
              : List.of(
                  "voiceline.yaml names payers, but none is asked: set VOICELINE_ELIGIBILITY to"
                      + " payers, or to the way of those that are meant."));
    }
    if (readable && all.areSound() && asked.isEmpty()) {
      fields.problem(nobody(kind));
    }
    if (!all.areSound() || asked.isEmpty()) {
      return demo(clinics, List.of());
    }
    Optional<Payer> single = asked.size() == 1 ? Optional.of(asked.get(0)) : Optional.empty();
    return new EligibilitySettings(
        kind,
        Optional.of(PayerBook.of(asked, all.usual().filter(asked::contains).or(() -> single))),
        clinics.isEmpty() ? providers(asked) : clinics,
        List.of());
  }

  private static Set<Npi> clinics(Fields fields) {
    return fields.list(Section.CLINICS).stream()
        .flatMap(given -> NpiReader.read(given, fields.problems()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Npi> providers(List<Payer> asked) {
    return asked.stream().map(payer -> payer.provider().npi()).collect(Collectors.toSet());
  }

  private static EligibilitySettings demo(Set<Npi> clinics, List<String> warnings) {
    return new EligibilitySettings(EligibilityKind.DEMO, Optional.empty(), clinics, warnings);
  }

  private static String nobody(EligibilityKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    String lacks =
        kind == EligibilityKind.PAYERS
            ? "no payer: add one"
            : "no payer with \"way: " + name + "\": add one";
    return "VOICELINE_ELIGIBILITY is \""
        + name
        + "\", but voiceline.yaml names "
        + lacks
        + " to eligibility.payers, or choose demo.";
  }
}
