package dev.voiceline.adapters.twilio;

import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Say;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A language that the carrier both speaks and understands. It has more tags for what it understands
 * than for what it speaks, so the two may differ in their region.
 *
 * @param spoken the tag of {@code <Say>}, such as {@code es-MX}
 * @param understood the tag of {@code <Gather>}
 */
public record SpokenLanguage(String spoken, String understood) {
  /** Where two letters do not name a region, the callers of a number in the US are meant. */
  private static final Map<String, String> USUAL_REGIONS =
      Map.of("en", "en-US", "es", "es-US", "fr", "fr-CA", "pt", "pt-BR", "zh", "zh-CN");

  private static final List<String> SPOKEN =
      Arrays.stream(Say.Language.values()).map(Say.Language::toString).toList();
  private static final List<String> UNDERSTOOD =
      Arrays.stream(Gather.Language.values()).map(Gather.Language::toString).toList();

  /**
   * The language of a tag: two letters, with or without a region ({@code es}, {@code es-MX}).
   *
   * @return empty when the carrier does not have it
   */
  public static Optional<SpokenLanguage> of(String tag) {
    String usual = tag.length() == 2 ? tag + "-" + tag.toUpperCase(Locale.ROOT) : tag;
    String wanted = USUAL_REGIONS.getOrDefault(tag.toLowerCase(Locale.ROOT), usual);
    Optional<String> spoken = closest(wanted, SPOKEN);
    return spoken.flatMap(
        say -> closest(wanted, UNDERSTOOD).map(hear -> new SpokenLanguage(say, hear)));
  }

  /** Two letters (ISO 639-1), or three where there are no two. */
  public String code() {
    return spoken.split("-", -1)[0].toLowerCase(Locale.ROOT);
  }

  /** The tag itself, or the first of the same language when only the language is asked for. */
  private static Optional<String> closest(String wanted, List<String> tags) {
    Optional<String> same = tags.stream().filter(wanted::equalsIgnoreCase).findFirst();
    String language = wanted.split("-", -1)[0].toLowerCase(Locale.ROOT) + "-";
    boolean known = wanted.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,4})?");
    return same.or(
        () ->
            tags.stream()
                .filter(tag -> known && tag.toLowerCase(Locale.ROOT).startsWith(language))
                .findFirst());
  }
}
