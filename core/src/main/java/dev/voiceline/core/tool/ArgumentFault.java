package dev.voiceline.core.tool;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that is wrong with an argument.
 *
 * @param name which, as the schema calls it
 * @param words what is wrong with it, to follow its name
 * @param missing whether the caller may have to be asked for it
 */
record ArgumentFault(String name, String words, boolean missing) {
  private static final int MOST_SAID = 5;
  private static final int MOST_LISTED = 20;

  /** All of them in one sentence, and the mend. */
  static String sentence(List<ArgumentFault> faults) {
    String said =
        faults.stream()
            .limit(MOST_SAID)
            .map(each -> each.name + " " + each.words)
            .collect(Collectors.joining("; "));
    String more = faults.size() > MOST_SAID ? "; and more of the kind" : "";
    return said + more + ": " + mend(faults) + ".";
  }

  /** Some of what is allowed. */
  static String listed(Collection<?> allowed) {
    String some =
        allowed.stream()
            .limit(MOST_LISTED)
            .map(each -> each instanceof Number number ? JsonType.plain(number) : each.toString())
            .collect(Collectors.joining(", "));
    return allowed.size() > MOST_LISTED ? some + " and so on" : some;
  }

  private static String mend(List<ArgumentFault> faults) {
    String them = faults.size() == 1 ? "it" : "them";
    if (faults.stream().allMatch(ArgumentFault::missing)) {
      return "ask the caller for " + them + ", then call the tool again";
    }
    return faults.stream().anyMatch(ArgumentFault::missing)
        ? "ask the caller for what is missing, correct the rest, then call the tool again"
        : "correct " + them + ", asking the caller if you must, and call the tool again";
  }
}
