package dev.voiceline.core.eligibility.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a row of the answer is about, as X12 service type codes. None, or {@code 30}, is the plan as
 * a whole, unless a single procedure is named. Equal when the same codes are named, in any order.
 *
 * @param codes each once, in the payer's order
 * @param procedure the only procedure it is about, as code system and code: {@code HC:70551}
 */
public record Services(List<String> codes, Stated<String> procedure) {
  /** The code of the plan as a whole. */
  public static final String PLAN = "30";

  /** The plan as a whole, without a code. */
  public static final Services NONE = new Services(List.of());

  public Services {
    codes = List.copyOf(new LinkedHashSet<>(codes));
  }

  /** Service types, and no single procedure. */
  public Services(List<String> codes) {
    this(codes, Stated.notStated());
  }

  /** Those codes. */
  public static Services of(String... codes) {
    return new Services(List.of(codes));
  }

  /** Whether nothing but the plan as a whole is named. */
  public boolean isWholePlan() {
    return !procedure.isKnown() && (codes.isEmpty() || codes.equals(List.of(PLAN)));
  }

  /** Whether the plan as a whole is meant, alone or beside others. */
  public boolean includesPlan() {
    return !procedure.isKnown() && (codes.isEmpty() || codes.contains(PLAN));
  }

  /** Whether that service type is named. */
  public boolean names(String code) {
    return codes.contains(code);
  }

  /** The codes of both, and this one's procedure. */
  public Services and(Services more) {
    Set<String> both = new LinkedHashSet<>(codes);
    both.addAll(more.codes);
    return new Services(List.copyOf(both), procedure);
  }

  /** The same procedure, or none, without the service types. */
  public Services withoutCodes() {
    return new Services(List.of(), procedure);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Services that
        && Set.copyOf(codes).equals(Set.copyOf(that.codes))
        && procedure.equals(that.procedure);
  }

  @Override
  public int hashCode() {
    return 31 * Set.copyOf(codes).hashCode() + procedure.hashCode();
  }
}
