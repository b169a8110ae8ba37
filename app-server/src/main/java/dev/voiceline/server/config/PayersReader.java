package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.Payer;
import dev.voiceline.adapters.eligibility.network.PayerBook;
import dev.voiceline.core.eligibility.Npi;
import dev.voiceline.core.eligibility.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The payers of {@code voiceline.yaml}.
 *
 * @param areSound whether nothing is wrong with them
 */
record PayersReader(List<Payer> payers, Optional<Payer> usual, boolean areSound) {
  PayersReader {
    payers = List.copyOf(payers);
  }

  static PayersReader read(Fields fields) {
    int faults = fields.problems().sentences().size();
    Optional<Provider> ours = provider(fields);
    List<Payer> payers = new ArrayList<>();
    Optional<Payer> usual = Optional.empty();
    Map<String, String> names = new HashMap<>();
    for (Branch branch : fields.groups(Section.PAYERS)) {
      Optional<Payer> payer = new PayerReader(fields, branch, ours).read();
      boolean isUsual = branch.flag("usual", false);
      branch.done();
      claim(branch, payer, names);
      payer.ifPresent(payers::add);
      if (isUsual && usual.isPresent()) {
        branch.problem("usual", "is true for an earlier payer already: keep it for one of them.");
      }
      usual = isUsual ? payer : usual;
    }
    return new PayersReader(payers, usual, fields.problems().sentences().size() == faults);
  }

  /** Callers must not be able to mean two payers by one name. */
  private static void claim(Branch branch, Optional<Payer> payer, Map<String, String> names) {
    if (payer.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(payer.get().aliases());
    all.add(0, payer.get().name());
    for (String name : all) {
      String earlier = names.putIfAbsent(PayerBook.key(name), branch.path());
      if (earlier != null && !earlier.equals(branch.path())) {
        branch.problem(
            "is called \"%s\", and so is %s: give each payer names of its own."
                .formatted(Fields.shown(name), earlier));
      }
    }
  }

  private static Optional<Provider> provider(Fields fields) {
    Optional<Given> number = fields.find(Setting.PROVIDER_NPI);
    Optional<Given> name = fields.find(Setting.PROVIDER_NAME);
    Optional<Npi> npi = number.flatMap(given -> NpiReader.read(given, fields.problems()));
    if (number.isPresent() && name.isEmpty()) {
      fields.problem(
          "voiceline.yaml: eligibility.provider.npi needs eligibility.provider.name beside it: the"
              + " name that payers have on file for that number.");
    }
    if (name.isPresent() && number.isEmpty()) {
      fields.problem(
          "voiceline.yaml: eligibility.provider.name needs eligibility.provider.npi beside it: the"
              + " ten digits of the clinic's number.");
    }
    return npi.flatMap(valid -> name.map(given -> new Provider(valid, given.text())));
  }
}
