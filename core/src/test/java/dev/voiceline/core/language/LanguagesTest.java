package dev.voiceline.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.voiceline.core.spoken.LanguageFiles;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  private static final Set<String> HEARD =
      Set.of(
          "numbers",
          "date_links",
          "letters",
          "letters_doubtful",
          "letters_explained_by",
          "id_joints",
          "numbers_alike",
          "spelling_words",
          "times");

  private final Languages languages = Languages.standard();

  @Test
  void englishAndSpanishAreSpoken() {
    assertThat(languages.all())
        .extracting(phrases -> phrases.language().code())
        .contains("en", "es");
  }

  @Test
  void aLanguageWithoutAFileIsSpokenInEnglish() {
    assertThat(languages.orEnglish(Optional.of("fi")).language()).isEqualTo(Language.ENGLISH);
    assertThat(languages.orEnglish(Optional.empty()).language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void everyLanguageNamesTheSameValues() {
    for (Phrases phrases : languages.all()) {
      for (Entry phrase : Phrases.entries()) {
        assertThat(values(phrases.text(phrase)))
            .as("%s in %s", phrase.key(), phrases.language())
            .isEqualTo(values(languages.english().text(phrase)));
      }
    }
  }

  @Test
  void aFileThatLacksAPhraseIsRefusedByItsName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrases.of(new Language("fr"), new Properties()))
        .withMessage("fr.properties has no text for greeting");
  }

  @Test
  void valuesTakeThePlacesOfTheirNames() {
    Properties file = new Properties();
    file.putAll(LanguageFiles.all().get("en"));
    file.setProperty(Phrase.GREETING.key(), "{a} and {b}, {c}");
    Phrases phrases = Phrases.of(new Language("fr"), file);
    assertThat(phrases.text(Phrase.GREETING, Map.of("a", "1", "b", "2"))).isEqualTo("1 and 2, {c}");
    assertThat(phrases.list(Phrase.GREETING)).containsExactly("{a} and {b}", "{c}");
  }

  @Test
  void aFileThatLacksNumberRulesIsRefusedByTheirName() {
    Properties file = new Properties();
    file.putAll(LanguageFiles.all().get("en"));
    file.setProperty("numbers", "%cardinal: =0=");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Phrases.of(new Language("fr"), file))
        .withMessage("fr.properties has no number rules %counted");
  }

  @Test
  void aFileHoldsNothingThatNobodyReads() {
    Set<String> known = new TreeSet<>(HEARD);
    Phrases.entries().stream().map(Entry::key).forEach(known::add);
    LanguageFiles.all()
        .forEach(
            (code, file) -> assertThat(known).as(code).containsAll(file.stringPropertyNames()));
  }

  private static Set<String> values(String text) {
    Set<String> names = new TreeSet<>();
    for (Matcher value = VALUE.matcher(text); value.find(); ) {
      names.add(value.group(1));
    }
    return names;
  }
}
