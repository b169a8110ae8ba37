package dev.voiceline.adapters.deepgram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How speech is written down. Made with {@link #of}. That the vendor keeps nothing is no setting:
 * every address says so.
 *
 * @param account at the vendor
 * @param model {@code nova-3}, {@code nova-3-medical}, {@code flux-general-en} or {@code
 *     flux-general-multi}; what begins with {@code flux} is spoken to as Flux
 * @param endpointing silence after which Nova tells a pause, 10 ms to 5 s
 * @param utteranceEnd gap between words after which Nova tells one on a noisy line, 1 to 5 s
 * @param turns thresholds of Flux
 * @param redact what is blacked out in the words themselves; Nova knows {@code pci}, {@code
 *     numbers}, {@code aggressive_numbers}, {@code ssn} and {@code phi}, Flux the two with numbers
 * @param noDelay whether Nova tells words at once and does not wait for what may belong to a number
 *     or a date
 * @param tag shown in the vendor's account of what was used; no health data
 * @param limits bounds
 */
public record ListenSettings(
    DeepgramAccount account,
    String model,
    Duration endpointing,
    Duration utteranceEnd,
    TurnTuning turns,
    List<String> redact,
    boolean noDelay,
    Optional<String> tag,
    ListenLimits limits) {
  private static final Set<String> NOVA_REDACTS =
      Set.of("pci", "numbers", "aggressive_numbers", "ssn", "phi");
  private static final Set<String> FLUX_REDACTS = Set.of("numbers", "aggressive_numbers");
  private static final String FLUX = "flux-";

  public ListenSettings {
    redact = List.copyOf(redact);
    if (!model.matches("(nova-3|flux)[a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "DEEPGRAM_MODEL must be one of Nova-3 or Flux, such as nova-3-medical");
    }
    Set<String> known = model.startsWith(FLUX) ? FLUX_REDACTS : NOVA_REDACTS;
    if (!known.containsAll(redact)) {
      throw new IllegalArgumentException(
          "DEEPGRAM_REDACT: " + model + " blacks out only " + String.join(", ", sorted(known)));
    }
    between(endpointing, 10, "endpointing");
    between(utteranceEnd, 1_000, "utteranceEnd");
  }

  /** The defaults with that key: a model of general English with turns. */
  public static ListenSettings of(String apiKey) {
    return new ListenSettings(
        DeepgramAccount.of(apiKey),
        "flux-general-en",
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        TurnTuning.standard(),
        List.of(),
        true,
        Optional.empty(),
        ListenLimits.standard());
  }

  /** With another account. */
  public ListenSettings with(DeepgramAccount other) {
    return new ListenSettings(
        other, model, endpointing, utteranceEnd, turns, redact, noDelay, tag, limits);
  }

  /** With another model. */
  public ListenSettings withModel(String other) {
    return new ListenSettings(
        account, other, endpointing, utteranceEnd, turns, redact, noDelay, tag, limits);
  }

  /** With other pauses. */
  public ListenSettings withPauses(Duration silence, Duration gap) {
    return new ListenSettings(account, model, silence, gap, turns, redact, noDelay, tag, limits);
  }

  /** With other thresholds. */
  public ListenSettings withTurns(TurnTuning other) {
    return new ListenSettings(
        account, model, endpointing, utteranceEnd, other, redact, noDelay, tag, limits);
  }

  /** With words blacked out. */
  public ListenSettings redacting(String... kinds) {
    return new ListenSettings(
        account, model, endpointing, utteranceEnd, turns, List.of(kinds), noDelay, tag, limits);
  }

  /** Waits for whole numbers and dates. */
  public ListenSettings waiting() {
    return new ListenSettings(
        account, model, endpointing, utteranceEnd, turns, redact, false, tag, limits);
  }

  /** With a tag. */
  public ListenSettings tagged(String word) {
    return new ListenSettings(
        account,
        model,
        endpointing,
        utteranceEnd,
        turns,
        redact,
        noDelay,
        Optional.of(word),
        limits);
  }

  /** Within other bounds. */
  public ListenSettings within(ListenLimits other) {
    return new ListenSettings(
        account, model, endpointing, utteranceEnd, turns, redact, noDelay, tag, other);
  }

  /** What works and still deserves a word to the operator, one sentence each. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!redact.isEmpty()) {
      warnings.add(
          "Deepgram blacks out words before the agent reads them: a member ID that it must use may"
              + " be gone.");
    }
    if (!redact.isEmpty() && noDelay && !isFlux()) {
      warnings.add(
          "Deepgram blacks out less when it does not wait for whole numbers: let it wait.");
    }
    return List.copyOf(warnings);
  }

  boolean isFlux() {
    return model.startsWith(FLUX);
  }

  @Override
  public String toString() {
    return "ListenSettings[" + account.url().getHost() + ", " + model + "]";
  }

  private static void between(Duration given, int leastMs, String name) {
    if (given.toMillis() < leastMs || given.toMillis() > 5_000) {
      throw new IllegalArgumentException(name + " lies between " + leastMs + " and 5000 ms");
    }
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
