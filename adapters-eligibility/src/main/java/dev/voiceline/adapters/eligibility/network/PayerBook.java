package dev.voiceline.adapters.eligibility.network;

import dev.voiceline.core.hearing.MemberIdPattern;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The payers that are known, by what callers call them: names, aliases and IDs, whatever their case
 * and punctuation. Immutable, safe for use by any thread.
 */
public final class PayerBook {
  private final List<Payer> payers;
  private final Optional<Payer> usual;
  private final Map<String, Payer> byName = new LinkedHashMap<>();

  private PayerBook(List<Payer> payers, Optional<Payer> usual) {
    this.payers = List.copyOf(payers);
    this.usual = usual;
  }

  /** Payers; a single one is the usual one. */
  public static PayerBook of(Payer... payers) {
    List<Payer> all = List.of(payers);
    return of(all, all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }

  /**
   * Payers.
   *
   * @param usual who is asked when a question names none
   * @throws IllegalArgumentException when there is none, or when two have a name in common; it
   *     names it
   */
  public static PayerBook of(List<Payer> payers, Optional<Payer> usual) {
    if (payers.isEmpty()) {
      throw new IllegalArgumentException("there is no payer to ask");
    }
    PayerBook book = new PayerBook(payers, usual);
    for (Payer payer : payers) {
      book.enter(payer.name(), payer);
      payer.aliases().forEach(alias -> book.enter(alias, payer));
    }
    // An ID that two payers share, on two ways, leads to the first.
    payers.forEach(payer -> book.byName.putIfAbsent(key(payer.id()), payer));
    return book;
  }

  /** Who is meant; empty when nobody is known by that name, or none is named and none usual. */
  public Optional<Payer> find(Optional<String> said) {
    return said.filter(name -> !key(name).isEmpty())
        .map(name -> Optional.ofNullable(byName.get(key(name))))
        .orElse(usual);
  }

  /** How the member IDs of whoever is meant are made; any shape where nobody is. */
  public MemberIdPattern memberIds(Optional<String> said) {
    return find(said).map(payer -> payer.search().memberIds()).orElse(MemberIdPattern.ANY);
  }

  /** All. */
  public List<Payer> payers() {
    return payers;
  }

  /** Who is asked when a question names none. */
  public Optional<Payer> usual() {
    return usual;
  }

  /** What two names that mean the same have in common. */
  public static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replace("&", "and")
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private void enter(String name, Payer payer) {
    Payer earlier = byName.putIfAbsent(key(name), payer);
    if (earlier != null && !earlier.equals(payer)) {
      throw new IllegalArgumentException("two payers are called " + name);
    }
  }
}
