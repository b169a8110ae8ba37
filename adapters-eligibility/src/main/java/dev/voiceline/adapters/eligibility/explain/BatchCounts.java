package dev.voiceline.adapters.eligibility.explain;

import com.google.gson.JsonObject;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many transactions of a batch came to what. */
final class BatchCounts {
  private static final Map<String, String> ALONE =
      Map.of("R", "onlyOtherPayer", "L", "onlyPcp", "MC", "onlyCoordinator", "B", "onlyCopay");

  private BatchCounts() {}

  static JsonObject of(List<EligibilityAnswer> answers) {
    Map<String, Integer> counts = new TreeMap<>();
    for (EligibilityAnswer answer : answers) {
      keys(answer).forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    Facts facts = new Facts().put("transactions", answers.size());
    counts.forEach(facts::put);
    return facts.object();
  }

  private static Set<String> keys(EligibilityAnswer answer) {
    Set<String> keys = new TreeSet<>();
    keys.add(
        answer.outcome().name().equals("ACTIVE") ? "active" : "outcome" + answer.outcome().name());
    if (answer instanceof EligibilityAnswer.StatusNotStated silent
        && silent.coverage().kinds().size() == 1) {
      Optional.ofNullable(ALONE.get(silent.coverage().kinds().get(0))).ifPresent(keys::add);
    }
    if (answer instanceof EligibilityAnswer.MemberNotMatched refused) {
      refused.rejections().forEach(each -> keys.add("aaa" + each.code()));
    }
    return keys;
  }
}
