package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.adapters.eligibility.payer.Way;
import dev.voiceline.core.eligibility.Provider;
import dev.voiceline.core.eligibility.answer.Provenance.Source;
import java.util.List;

/**
 * A payer, and how it is asked.
 *
 * @param name as it is shown, and as callers may call it
 * @param aliases what else callers call it
 * @param id on its way, such as {@code 60054}: the same payer has another ID at each clearinghouse
 * @param provider who asks, unless a question names somebody
 * @param asked how service types are asked for
 * @param search what it is told, and what its answer is compared with
 * @param effort how long and how often it is asked
 * @param guard what keeps it from being asked while it is in trouble
 */
public record Payer(
    String name,
    List<String> aliases,
    String id,
    Way way,
    Provider provider,
    ServiceTypesAsked asked,
    Search search,
    Effort effort,
    Guard guard) {
  public Payer {
    aliases = List.copyOf(aliases);
    if (name.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("a payer has a name and an ID");
    }
  }

  /** A payer that is asked as payers usually are. */
  public static Payer of(String name, String id, Way way, Provider provider) {
    return new Payer(
        name,
        List.of(),
        id,
        way,
        provider,
        ServiceTypesAsked.TOGETHER,
        Search.usual(way),
        Effort.STANDARD,
        Guard.STANDARD);
  }

  /** The same with other names too. */
  public Payer called(String... others) {
    return new Payer(name, List.of(others), id, way, provider, asked, search, effort, guard);
  }

  /** The same, whose service types are asked for in that way. */
  public Payer asking(ServiceTypesAsked how) {
    return new Payer(name, aliases, id, way, provider, how, search, effort, guard);
  }

  /** The same with that search. */
  public Payer searching(Search how) {
    return new Payer(name, aliases, id, way, provider, asked, how, effort, guard);
  }

  /** The same with that effort. */
  public Payer with(Effort how) {
    return new Payer(name, aliases, id, way, provider, asked, search, how, guard);
  }

  /** The same with that guard. */
  public Payer with(Guard how) {
    return new Payer(name, aliases, id, way, provider, asked, search, effort, how);
  }

  /** What kind of answers it gives. */
  Source source() {
    if (way instanceof Way.X12) {
      return Source.X12;
    }
    return way instanceof Way.Fhir ? Source.FHIR : Source.CLEARINGHOUSE;
  }
}
