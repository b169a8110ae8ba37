package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.spoken.IdPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What callers take back, "no wait, 4 5 6", and what they say to themselves, "let me see". */
final class Corrections {
  private final Pattern restart;
  private final Pattern aside;

  /** In the words of a language, and in English. */
  Corrections(Language language) {
    restart = any(language, Phrase.HEARD_RESTARTS);
    aside = any(language, Phrase.HEARD_ASIDES);
  }

  /** The text with blanks in place of what callers say to themselves. */
  String withoutAsides(String text) {
    return aside.matcher(text).replaceAll(words -> " ".repeat(words.group().length()));
  }

  private static Pattern any(Language language, Phrase list) {
    Languages languages = Languages.standard();
    String words =
        Stream.concat(languages.find(language.code()).stream(), Stream.of(languages.english()))
            .flatMap(phrases -> phrases.list(list).stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(each -> Pattern.quote(each).replace(" ", "\\E[\\s,]+\\Q"))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}'])(?:" + words + ")(?![\\p{L}\\p{N}'])",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What stands between the words by which something is taken back. */
  List<String> parts(String text) {
    return List.of(restart.split(text, -1));
  }

  /**
   * What an ID becomes when a part follows that takes something back: all of the part where it is
   * an ID itself; or from where both begin alike; or, where that cannot be told, every way.
   */
  static List<Heard> apply(List<Heard> earlier, Heard part) {
    return earlier.stream()
        .flatMap(heard -> whole(heard, part) ? Stream.of(part) : changed(heard, part).stream())
        .distinct()
        .toList();
  }

  /** Whether the part says all of it again. */
  static boolean whole(Heard earlier, Heard part) {
    String before = earlier.primary();
    String after = part.primary();
    boolean mixed = after.chars().anyMatch(Character::isLetter);
    return before.isEmpty()
        || after.length() + 1 >= before.length()
        || (mixed && startsAlike(before, after));
  }

  private static List<Heard> changed(Heard earlier, Heard part) {
    int length = earlier.primary().length();
    int added = part.primary().length();
    List<Integer> from = overlaps(earlier.primary(), part.primary());
    List<Integer> keep =
        from.isEmpty() ? List.of(length, length - Math.min(added, length), length - 1) : from;
    return keep.stream().distinct().map(kept -> joined(earlier, kept, part)).toList();
  }

  private static boolean startsAlike(String before, String after) {
    return after.length() > 2 && before.charAt(0) == after.charAt(0);
  }

  /** Where the ID begins to be what the part begins with, so that the part reaches its end. */
  private static List<Integer> overlaps(String before, String after) {
    return IntStream.range(Math.max(1, before.length() - after.length() - 1), before.length())
        .filter(at -> before.charAt(at) == after.charAt(0))
        .boxed()
        .toList();
  }

  private static Heard joined(Heard earlier, int keep, Heard part) {
    List<IdPiece> pieces = new ArrayList<>();
    int at = 0;
    for (IdPiece piece : earlier.pieces()) {
      int end = at + piece.characters().length();
      if (end <= keep) {
        pieces.add(piece);
      } else if (at < keep) {
        pieces.add(new IdPiece(piece.characters().substring(0, keep - at), piece.how(), ""));
      }
      at = end;
    }
    pieces.addAll(part.pieces());
    return new Heard(pieces);
  }
}
