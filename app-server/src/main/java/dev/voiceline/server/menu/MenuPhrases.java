package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.SpokenLanguage;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** What a menu says of itself: how to reach a person, and that an answer was not understood. */
public enum MenuPhrases {
  /** In English. */
  ENGLISH(
      "en",
      " For a person, press 0.",
      "Sorry, I did not understand that.",
      List.of("person", "operator", "representative", "human")),
  /** In Spanish. */
  SPANISH(
      "es",
      " Para hablar con una persona, oprima 0.",
      "Disculpe, no le entendí.",
      List.of("persona", "operador", "operadora", "representante", "agente")),
  /** In a language that there are no words for: the key works, and the operator tells of it. */
  OTHER("", "", "", List.of());

  private final String code;
  private final String words;
  private final String notUnderstood;
  private final List<String> spoken;

  MenuPhrases(String code, String words, String notUnderstood, List<String> spoken) {
    this.code = code;
    this.words = words;
    this.notUnderstood = notUnderstood;
    this.spoken = spoken;
  }

  /** In that language; in English when none is said. */
  public static MenuPhrases in(Optional<SpokenLanguage> language) {
    String wanted = language.map(SpokenLanguage::code).orElse(ENGLISH.code);
    for (MenuPhrases each : values()) {
      if (each.code.equals(wanted)) {
        return each;
      }
    }
    return OTHER;
  }

  /** Tells of the key, after a menu's own words; may be empty. */
  public String words() {
    return words;
  }

  /** Said to a caller who gave an answer that is no choice; may be empty. */
  public String notUnderstood() {
    return notUnderstood;
  }

  /** The choice. */
  public Choice choice(PhoneNumber person) {
    return new Choice(Optional.of("0"), spoken, new Destination.ToPeople(List.of(person)));
  }
}
