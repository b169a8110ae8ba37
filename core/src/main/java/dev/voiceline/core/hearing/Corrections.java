package dev.voiceline.core.hearing;

import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.spoken.IdPiece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What callers take back: "no wait, 4 5 6". */
final class Corrections {
  private final Pattern restart;

  /** In the words of a language, and in English. */
  Corrections(Language language) {
    Languages languages = Languages.standard();
    String words =
        Stream.concat(languages.find(language.code()).stream(), Stream.of(languages.english()))
            .flatMap(phrases -> phrases.list(Phrase.HEARD_RESTARTS).stream())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    restart =
        Pattern.compile(
            "(?<![\\p{L}\\p{N}'])(?:" + words.replace(" ", "\\E[\\s,]+\\Q") + ")(?![\\p{L}\\p{N}'])",
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
    return earlier.stream().flatMap(heard -> apply(heard, part).stream()).distinct().toList();
  }

  private static List<Heard> apply(Heard earlier, Heard part) {
    String before = earlier.primary();
    String after = part.primary();
    boolean mixed = after.chars().anyMatch(Character::isLetter);
    if (before.isEmpty() || after.length() + 1 >= before.length() || (mixed && startsAlike(before, after))) {
      return List.of(part);
    }
    Optional<Integer> from = overlap(earlier, after);
    if (from.isPresent()) {
      return List.of(joined(earlier, from.get(), part));
    }
    int length = before.length();
    int replaced = Math.min(after.length(), length);
    return Stream.of(length, length - replaced, length - 1)
        .distinct()
        .map(keep -> joined(earlier, keep, part))
        .toList();
  }

  private static boolean startsAlike(String before, String after) {
    return after.length() > 2 && before.charAt(0) == after.charAt(0);
  }

  /** The last place where the ID goes on as the part does, for two characters or up to its end. */
  private static Optional<Integer> overlap(Heard earlier, String after) {
    String before = earlier.primary();
    for (int at = before.length() - 1; at > 0; at--) {
      int length = Math.min(2, before.length() - at);
      boolean alike = after.length() >= length && before.startsWith(after.substring(0, length), at);
      if (alike && (length == 2 || after.length() > 1)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
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
