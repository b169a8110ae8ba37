package dev.voiceline.simulator.deepgram;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Who knocks, and whether they are let in. */
record Door(String path, Map<String, List<String>> query, String authorization) {
  static final String NOVA = "/v1/listen";
  static final String FLUX = "/v2/listen";
  static final String AURA = "/v1/speak";

  private static final int BAD = 400;
  private static final Set<String> NOVA_REDACTS =
      Set.of("true", "false", "pci", "numbers", "aggressive_numbers", "ssn", "phi");
  private static final Set<String> FLUX_TAKES =
      Set.of(
          "model",
          "encoding",
          "sample_rate",
          "eot_threshold",
          "eager_eot_threshold",
          "eot_timeout_ms",
          "keyterm",
          "language_hint",
          "numerals",
          "profanity_filter",
          "tag",
          "mip_opt_out",
          "redact");

  static Door of(URI uri, String authorization) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
      query.computeIfAbsent(parts[0], fresh -> new ArrayList<>()).add(value);
    }
    return new Door(uri.getPath(), query, authorization);
  }

  /** 0 when they may come in. */
  int refusal(ServiceSettings settings) {
    if (!authorization.startsWith("Token ")
        || settings.key().filter(known -> !authorization.equals("Token " + known)).isPresent()) {
      return 401;
    }
    return switch (path) {
      case NOVA -> nova();
      case FLUX -> flux();
      case AURA -> text("model").startsWith("aura") ? 0 : BAD;
      default -> 404;
    };
  }

  private int nova() {
    boolean model = text("model").startsWith("nova-");
    double gap = number("utterance_end_ms").orElse(1_000);
    boolean interim = text("interim_results").equals("true");
    boolean utterances = !query.containsKey("utterance_end_ms") || (gap >= 1_000 && interim);
    boolean terms = !query.containsKey("keyterm") || text("model").startsWith("nova-3");
    boolean redacts = NOVA_REDACTS.containsAll(query.getOrDefault("redact", List.of()));
    return model && utterances && terms && redacts ? 0 : BAD;
  }

  private int flux() {
    boolean model = text("model").matches("flux-general-(en|multi)");
    boolean known = FLUX_TAKES.containsAll(query.keySet());
    boolean redacts =
        Set.of("numbers", "aggressive_numbers")
            .containsAll(query.getOrDefault("redact", List.of()));
    double end = number("eot_threshold").orElse(0.7);
    double eager = number("eager_eot_threshold").orElse(end);
    boolean thresholds = end >= 0.5 && end <= 0.9 && eager >= 0.3 && eager <= end;
    return model && known && redacts && thresholds ? 0 : BAD;
  }

  /** Whether a language is understood there. */
  boolean listensFor(String language) {
    return path.equals(FLUX)
        ? text("model").endsWith("-multi")
        : Set.of(language, "multi").contains(text("language"));
  }

  /** What can be understood here. */
  boolean isTelephone() {
    return text("encoding").equals("mulaw") && text("sample_rate").equals("8000");
  }

  String text(String name) {
    return query.getOrDefault(name, List.of("")).get(0);
  }

  OptionalDouble number(String name) {
    String given = text(name);
    return given.matches("\\d+(\\.\\d+)?")
        ? OptionalDouble.of(Double.parseDouble(given))
        : OptionalDouble.empty();
  }

  List<String> keyTerms() {
    return query.getOrDefault("keyterm", List.of());
  }
}
