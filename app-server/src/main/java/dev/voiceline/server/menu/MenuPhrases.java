package dev.voiceline.server.menu;

import dev.voiceline.adapters.twilio.SpokenLanguage;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.language.Phrases;
import dev.voiceline.core.privacy.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** What a menu says of itself: how to reach a person, and that an answer was not understood. */
public final class MenuPhrases {
  private final Phrases phrases;

  private MenuPhrases(Phrases phrases) {
    this.phrases = phrases;
  }

  /**
   * In that language; in English when none is said. In a language that the line does not speak the
   * key works, and the operator tells of it.
   */
  public static Optional<MenuPhrases> in(Optional<SpokenLanguage> language) {
    Languages languages = Languages.standard();
    return language
        .map(each -> languages.find(each.code()))
        .orElseGet(() -> Optional.of(languages.english()))
        .map(MenuPhrases::new);
  }

  /** Tells of the key, after a menu's own words. */
  public String words() {
    return " " + phrases.text(Phrase.MENU_PERSON);
  }

  /** Said to a caller who gave an answer that is no choice. */
  public String notUnderstood() {
    return phrases.text(Phrase.MENU_NOT_UNDERSTOOD);
  }

  /** What a caller may say in place of the key. */
  public List<String> spoken() {
    return phrases.list(Phrase.MENU_PERSON_WORDS);
  }

  /** The choice of a person, by key or by those words. */
  public static Choice choice(PhoneNumber person, Optional<MenuPhrases> phrases) {
    return new Choice(
        Optional.of("0"),
        phrases.map(MenuPhrases::spoken).orElse(List.of()),
        new Destination.ToPeople(List.of(person)));
  }
}
