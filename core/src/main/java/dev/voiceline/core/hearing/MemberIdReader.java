package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.DatePhrase;
import dev.voiceline.core.spoken.IdPhrase;
import dev.voiceline.core.spoken.IdPiece;
import dev.voiceline.core.spoken.Lexicon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Hears member IDs as callers say them and recognizers write them: {@code M B 1 2 3 4 5 6}, {@code
 * em bee twelve thirty-four fifty-six}, {@code M as in Mary}, {@code eme de María}. Never guesses:
 * what fits twice is a question. Immutable, safe for use by any thread.
 */
public final class MemberIdReader {
  private static final int LONGEST_WRITTEN = 60;
  private static final int SHORTEST_IN_A_SENTENCE = 4;
  private static final int SHORTEST_WITHOUT_LETTERS = 6;

  private final Language language;
  private final MemberIdJudge judge;
  private final MemberIdPattern pattern;
  private final Corrections corrections;

  /** For callers who most likely speak that language, and IDs of any shape. */
  public MemberIdReader(Language language) {
    this(language, MemberIdPattern.ANY);
  }

  /** For callers who most likely speak that language, and the IDs of a plan. */
  public MemberIdReader(Language language, MemberIdPattern pattern) {
    this.language = language;
    this.pattern = pattern;
    this.judge = new MemberIdJudge(pattern);
    this.corrections = new Corrections(language);
  }

  /**
   * What is heard in the answer to a question for the ID. Of several the one with letters and
   * digits is taken, then the longest, then the last, since callers correct themselves.
   */
  public MemberIdReading read(String said) {
    return read(said, List.of());
  }

  /** What an ID becomes by what the caller says of it: a part again, or all of it. */
  public MemberIdReading correct(MemberId earlier, String said) {
    String id = earlier.reveal(Purpose.READ_BACK);
    return read(said, List.of(new Heard(List.of(new IdPiece(id, IdPiece.How.EXPLAINED, "")))));
  }

  /**
   * What becomes of an ID about which something was asked, by the caller's answer: one of the
   * choices, or all of it again.
   */
  public MemberIdReading answer(MemberIdReading asked, String said) {
    List<String> parts =
        readers()
            .flatMap(reader -> best(reader.apply(said), said, true).stream())
            .flatMap(phrase -> new Heard(phrase.pieces()).readings().stream())
            .toList();
    return judge
        .chosen(asked, parts, said)
        .orElseGet(() -> asked.best().map(id -> correct(id, said)).orElseGet(() -> read(said)));
  }

  private MemberIdReading read(String said, List<Heard> earlier) {
    String text = corrections.withoutAsides(said.strip().replaceAll("(?<![.,!?])[.,!?]+$", ""));
    if (earlier.isEmpty()
        && text.length() <= LONGEST_WRITTEN
        && text.matches("[A-Za-z0-9]+([-.][A-Za-z0-9]+)*")) {
      if (!DatePhrase.find(text).isEmpty()) {
        return MemberIdReading.NOTHING;
      }
      return MemberId.parse(text)
          .map(id -> judge.judge(written(id.reveal(Purpose.READ_BACK))))
          .orElse(MemberIdReading.NOTHING);
    }
    return readers()
        .map(reader -> read(text, earlier, reader))
        .filter(reading -> !reading.candidates().isEmpty())
        .findFirst()
        .orElse(MemberIdReading.NOTHING);
  }

  private static Heard written(String id) {
    return new Heard(List.of(new IdPiece(id, IdPiece.How.WRITTEN, "")));
  }

  private Stream<Function<String, List<IdPhrase>>> readers() {
    Function<String, List<IdPhrase>> english = IdPhrase::answer;
    Stream<Function<String, List<IdPhrase>>> others =
        Lexicon.all().stream()
            .sorted(
                Comparator.comparing(
                    (Lexicon lexicon) -> !lexicon.language().equals(language.code())))
            .map(lexicon -> lexicon::answer);
    return language.equals(Language.ENGLISH)
        ? Stream.concat(Stream.of(english), others)
        : Stream.concat(others, Stream.of(english));
  }

  private MemberIdReading read(
      String text, List<Heard> before, Function<String, List<IdPhrase>> reader) {
    List<Heard> ways = before;
    boolean changed = false;
    boolean any = false;
    for (String part : corrections.parts(text)) {
      Optional<IdPhrase> phrase = best(reader.apply(part), part, !ways.isEmpty());
      if (phrase.isPresent()) {
        Heard heard = new Heard(phrase.get().pieces());
        boolean all = ways.stream().allMatch(earlier -> Corrections.whole(earlier, heard));
        ways = all ? List.of(heard) : Corrections.apply(ways, heard);
        changed = !all;
        any = true;
      }
    }
    if (!any) {
      return MemberIdReading.NOTHING;
    }
    return changed ? judge.corrected(likeliest(ways, before)) : judge.judge(ways.get(0));
  }

  /** What was read back had its length already, unless the plan's pattern tells more. */
  private List<Heard> likeliest(List<Heard> ways, List<Heard> before) {
    List<Heard> sameLength =
        ways.stream()
            .filter(
                way ->
                    before.stream().anyMatch(it -> it.primary().length() == way.primary().length()))
            .toList();
    return sameLength.size() == 1 && !pattern.known() ? sameLength : ways;
  }

  private Optional<IdPhrase> best(List<IdPhrase> phrases, String text, boolean part) {
    Comparator<IdPhrase> better =
        Comparator.comparing(IdPhrase::mixed).thenComparing(phrase -> phrase.characters().length());
    return phrases.stream()
        .filter(phrase -> part ? mostOf(phrase, text) : longEnough(phrase, text))
        .reduce((one, later) -> better.compare(later, one) >= 0 ? later : one);
  }

  /**
   * Whether little else is said: "no, the last one is 7", and not "no, I have 2 of those cards".
   */
  private static boolean mostOf(IdPhrase phrase, String text) {
    int length = phrase.span().end() - phrase.span().start();
    return phrase.characters().length() > 2 || length * 20 >= text.strip().length();
  }

  private boolean longEnough(IdPhrase phrase, String text) {
    String id = phrase.characters();
    boolean whole = phrase.span().start() == 0 && phrase.span().end() == text.length();
    int shortest = phrase.mixed() || whole ? SHORTEST_IN_A_SENTENCE : SHORTEST_WITHOUT_LETTERS;
    boolean explained =
        phrase.pieces().stream().anyMatch(piece -> piece.how() == IdPiece.How.EXPLAINED);
    boolean fits = pattern.known() && pattern.matches(id);
    int fewestDigits = explained || fits ? 1 : 2;
    return id.length() >= shortest && phrase.digits() >= fewestDigits;
  }
}
