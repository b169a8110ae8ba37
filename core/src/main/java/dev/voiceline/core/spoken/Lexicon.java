package dev.voiceline.core.spoken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The words that identifiers and dates are made of in a language, from its resource file. English
 * has a grammar of its own ({@link IdPhrase}, {@link DatePhrase}), which also reads what is written
 * in digits. Immutable.
 */
public final class Lexicon {
  private static final List<Lexicon> ALL =
      LanguageFiles.all().entrySet().stream()
          .filter(file -> file.getValue().containsKey("letters"))
          .map(file -> new Lexicon(file.getKey(), file.getValue()))
          .toList();

  private final String language;
  private final NumberRules numbers;
  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Character> letters = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final Set<String> doubtful;
  private final Set<String> joints;
  private final Set<String> explaining;
  private final Set<String> links;
  private final Set<String> units = new HashSet<>();
  private final SpellingWords spelling;
  private final NumbersAlike alike;

  private Lexicon(String language, Properties file) {
    this.language = language;
    this.numbers = NumberRules.parse(file.getProperty("numbers", ""));
    number(entries(file, "months"));
    number(entries(file, "months_short"));
    pairs(file, "letters").forEach((name, is) -> letters.put(name, is.charAt(0)));
    pairs(file, "times").forEach((name, is) -> times.put(name, Integer.parseInt(is)));
    this.doubtful = Set.copyOf(entries(file, "letters_doubtful"));
    this.joints = Set.copyOf(entries(file, "id_joints"));
    this.explaining = Set.copyOf(entries(file, "letters_explained_by"));
    this.links = Set.copyOf(entries(file, "date_links"));
    this.spelling = new SpellingWords(entries(file, "spelling_words"));
    this.alike = new NumbersAlike(pairs(file, "numbers_alike"));
    List.of("%dollars", "%cents").forEach(this::unit);
  }

  /** Those of the languages that have one. */
  public static List<Lexicon> all() {
    return ALL;
  }

  /** Its two letters. */
  public String language() {
    return language;
  }

  /** All dates of a text that name their month, in order. */
  public List<DatePhrase> dates(String text) {
    return new LexiconDates(this, Word.of(text)).all();
  }

  /**
   * All identifiers of a text, in order; those without any digit are left out, and so are dates and
   * amounts.
   */
  public List<IdPhrase> ids(String text) {
    List<Span> others = new ArrayList<>(MoneyPhrase.find(text));
    dates(text).forEach(date -> others.add(date.span()));
    return new LexiconIds(this, Word.of(text), others, Expectation.NONE).all();
  }

  /**
   * All identifiers of the answer to a question for one: words that people spell with count, and so
   * do letters without any digit.
   */
  public List<IdPhrase> answer(String text) {
    List<Span> others = new ArrayList<>(MoneyPhrase.find(text));
    List<DatePhrase> dates =
        dates(text).stream().filter(date -> !monthIsLetter(text, date.span())).toList();
    Expectation.datesIn(text, dates).forEach(others::add);
    Expectation.datesIn(text, DatePhrase.find(text)).forEach(others::add);
    return new LexiconIds(this, Word.of(text), others, Expectation.IDENTIFIER).all();
  }

  /** "ene" is a letter sooner than January where an identifier was asked for. */
  private boolean monthIsLetter(String text, Span date) {
    return Word.of(text.substring(date.start(), date.end())).stream()
        .filter(word -> month(word).isPresent())
        .anyMatch(word -> letter(Plain.word(word.raw())).isPresent());
  }

  NumberRules numbers() {
    return numbers;
  }

  Optional<Integer> month(Word word) {
    return Optional.ofNullable(months.get(Plain.word(word.raw())));
  }

  /** The letter of that name, which may be of several words with one blank between them. */
  Optional<Character> letter(String name) {
    return Optional.ofNullable(letters.get(name));
  }

  Optional<Integer> times(Word word) {
    return Optional.ofNullable(times.get(Plain.word(word.raw())));
  }

  /** Whether the word is as often an ordinary one. */
  boolean doubtful(Word word) {
    return doubtful.contains(Plain.word(word.raw()));
  }

  /** Whether the word may stand between the parts of an identifier. */
  boolean joint(Word word) {
    return joints.contains(Plain.word(word.raw()));
  }

  /** Whether the word stands between a letter and a word that begins with it. */
  boolean explains(Word word) {
    return explaining.contains(Plain.word(word.raw()));
  }

  /** Whether the word may stand between the parts of a date. */
  boolean link(Word word) {
    return links.contains(Plain.word(word.raw()));
  }

  /** The letter that is spelled with this word. */
  Optional<Character> spelling(Word word) {
    return spelling.of(Plain.word(word.raw()));
  }

  /** The number that sounds like that one, empty when there is none. */
  String alike(String number) {
    return alike.of(number);
  }

  /** Whether a number before this word is an amount. */
  boolean unit(Word word) {
    return units.contains(Plain.word(word.raw()));
  }

  private void unit(String set) {
    for (int number = 1; number <= 2; number++) {
      List<Word> words = Word.of(numbers.say(set, number));
      units.add(Plain.word(words.get(words.size() - 1).raw()));
    }
  }

  private void number(List<String> names) {
    for (int i = 0; i < names.size(); i++) {
      months.put(names.get(i), i + 1);
    }
  }

  private static List<String> entries(Properties file, String key) {
    return Arrays.stream(file.getProperty(key, "").split(",", -1))
        .map(entry -> Plain.word(entry.strip()))
        .filter(entry -> !entry.isEmpty())
        .toList();
  }

  /**
   * From {@code A = a, B = be, B = be larga}: what is on the right stands for what is on the left.
   */
  private static Map<String, String> pairs(Properties file, String key) {
    Map<String, String> pairs = new HashMap<>();
    for (String entry : file.getProperty(key, "").split(",", -1)) {
      String[] sides = entry.split("=", 2);
      if (sides.length == 2) {
        pairs.put(Plain.word(sides[1].strip()), sides[0].strip());
      }
    }
    return pairs;
  }
}
