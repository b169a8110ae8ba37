package dev.voiceline.server.config;

import dev.voiceline.adapters.eligibility.network.Search;
import dev.voiceline.adapters.eligibility.network.Search.Compared;
import dev.voiceline.adapters.eligibility.network.Search.NameUse;
import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.hearing.MemberIdPattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a payer is told of a patient, and what its answer is compared with. */
final class PayerSearchReader {
  private final Branch payer;

  PayerSearchReader(Branch payer) {
    this.payer = payer;
  }

  /** Empty when it cannot be used; that is told. */
  Optional<Search> read(Way way) {
    Search usual = Search.usual(way);
    Optional<Branch> group = payer.group("search");
    if (group.isEmpty()) {
      return Optional.of(usual);
    }
    Branch search = group.get();
    NameUse name =
        search
            .value("name")
            .flatMap(given -> Words.read(given, NameUse.class, search.problems()))
            .orElse(usual.name());
    boolean varied = search.flag("again", usual.varied());
    Set<Compared> compared = compared(search, usual);
    Optional<MemberIdPattern> memberIds =
        search
            .value("member_id")
            .map(given -> pattern(given, search))
            .orElse(Optional.of(MemberIdPattern.ANY));
    search.done();
    if (!compared.contains(Compared.MEMBER_ID) && !compared.contains(Compared.BIRTH_DATE)) {
      search.problem(
          "compared",
          "must have member_id or birth_date: else an answer about anybody would be taken.");
      return Optional.empty();
    }
    return memberIds.map(pattern -> new Search(name, varied, compared, pattern));
  }

  private static Optional<MemberIdPattern> pattern(Given given, Branch search) {
    try {
      return Optional.of(MemberIdPattern.parse(given.text()));
    } catch (IllegalArgumentException unreadable) {
      search.problem(
          "member_id",
          "is \""
              + given.text()
              + "\", but must be a pattern such as AA999999: A for a letter, 9 for a digit.");
      return Optional.empty();
    }
  }

  private static Set<Compared> compared(Branch search, Search usual) {
    List<Given> given = search.values("compared");
    if (given.isEmpty()) {
      return usual.compared();
    }
    Set<Compared> compared = EnumSet.noneOf(Compared.class);
    given.forEach(
        each -> Words.read(each, Compared.class, search.problems()).ifPresent(compared::add));
    return compared;
  }
}
