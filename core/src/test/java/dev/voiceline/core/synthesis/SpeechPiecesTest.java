package dev.voiceline.core.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a reply is cut. */
class SpeechPiecesTest {
  private static final Pattern NUMBER = Pattern.compile("\\$?\\d+(?:[.,:/-]\\d+)*");
  private static final Pattern ABBREVIATED =
      Pattern.compile("\\b(?:Dr|Mrs|St|approx|Sra|Av|núm)\\. (?=\\S)|\\b[ap]\\.m\\. (?=\\S)");

  private static SpeechPieces pieces(String language) {
    Abbreviations known =
        new Abbreviations(
            Languages.standard().find(language).orElseThrow().list(Phrase.ABBREVIATIONS));
    return new SpeechPieces(known, PieceSizes.standard());
  }

  private static List<String> cut(String language, String text, int step) {
    SpeechPieces pieces = pieces(language);
    List<SpeechPiece> all = new ArrayList<>();
    for (int at = 0; at < text.length(); at += step) {
      all.addAll(pieces.add(text.substring(at, Math.min(text.length(), at + step))));
    }
    all.addAll(pieces.end());
    int start = 0;
    for (int number = 0; number < all.size(); number++) {
      assertThat(all.get(number).number()).isEqualTo(number);
      assertThat(all.get(number).start()).isEqualTo(start);
      start += all.get(number).text().length();
    }
    return all.stream().map(SpeechPiece::text).toList();
  }

  private static List<String> cut(String text) {
    return cut("en", text, 1);
  }

  @Test
  void theFirstSentenceComesAtOnceAndShortOnesLaterAreJoined() {
    assertThat(cut("Sure. Let me see now please. Yes. It is covered by the plan. Bye."))
        .containsExactly(
            "Sure. ", "Let me see now please. ", "Yes. It is covered by the plan. ", "Bye.");
  }

  @Test
  void aSentenceIsCertainOnlyOnceSomethingFollows() {
    SpeechPieces pieces = pieces("en");
    assertThat(pieces.add("It costs $29.")).isEmpty();
    assertThat(pieces.add("95 a month.")).isEmpty();
    assertThat(pieces.add(" ")).isEmpty();
    assertThat(pieces.add("T"))
        .extracting(SpeechPiece::text)
        .containsExactly("It costs $29.95 a month. ");
  }

  @Test
  void theFirstPieceMayEndAtACommaAndWithoutOneBetweenWords() {
    assertThat(cut("With that plan of yours today, everything is covered."))
        .first()
        .isEqualTo("With that plan of yours today, ");
    assertThat(cut("so the plan that you have with this payer covers what you asked about today"))
        .first()
        .isEqualTo("so the plan that you have with this payer covers what you asked ");
  }

  @Test
  void aLongSentenceIsCutAtItsLatestClause() {
    String half = "And the plan pays for all of it in every year that you have it";
    List<String> all = cut("Yes. " + half + " " + half + ", " + half + " " + half + ".");
    assertThat(all).contains(half + " " + half + ", ");
    assertThat(all).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(200));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Ames is in network.",
        "Ask J. Smith about it.",
        "It is open from 9 a.m. until noon.",
        "Call No. 5 of the list.",
        "It is approx. 12 dollars.",
        "See e.g. the handbook.",
        "It is on Main St. in town.",
        "Look at www.plan.com or mail me@plan.com now.",
        "1. Call the plan.",
        "The year is 2,026.5 in all.",
        "On May 5, 2026 it ends."
      })
  void thesePeriodsAndCommasEndNothing(String text) {
    assertThat(cut(text)).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La Dra. Ruiz atiende.",
        "Vive en Av. Juárez siempre.",
        "Es el núm. 5 de la lista.",
        "Abre a las 9 a.m. cada día.",
        "Por p.ej. Madrid es así."
      })
  void norDoTheseInSpanish(String text) {
    assertThat(cut("es", text, 1)).containsExactly(text);
  }

  @Test
  void noAloneIsAnAnswer() {
    assertThat(cut("No. It is not covered.")).containsExactly("No. ", "It is not covered.");
  }

  @Test
  void quotesStayWithTheirSentence() {
    assertThat(cut("He said \"yes.\" Then he left the room."))
        .containsExactly("He said \"yes.\" ", "Then he left the room.");
  }

  @Test
  void aPauseGivesWholeClausesButNoHalfNumber() {
    SpeechPieces pieces = pieces("en");
    pieces.add("Let me check that, please");
    assertThat(pieces.idle()).extracting(SpeechPiece::text).containsExactly("Let me check that, ");
    assertThat(pieces.idle()).isEmpty();
    pieces.add(" wait. It is $29.");
    assertThat(pieces.idle()).extracting(SpeechPiece::text).containsExactly("please wait. ");
    assertThat(pieces.idle()).isEmpty();
    assertThat(pieces.end()).extracting(SpeechPiece::text).containsExactly("It is $29.");
    assertThat(pieces.end()).isEmpty();
  }

  @Property
  void thePiecesTogetherAreTheReplyHoweverItComes(
      @ForAll("replies") String text, @ForAll @IntRange(min = 1, max = 40) int step) {
    assertThat(String.join("", cut("en", text, step))).isEqualTo(text);
    assertThat(cut("en", text, step)).isEqualTo(cut("en", text, 1));
  }

  @Property
  void noPieceSplitsANumberOrEndsAfterAnAbbreviation(
      @ForAll("replies") String text, @ForAll("languages") String language) {
    int cut = 0;
    for (String piece : cut(language, text, 3)) {
      cut += piece.length();
      for (Pattern whole : List.of(NUMBER, ABBREVIATED)) {
        for (Matcher found = whole.matcher(text); found.find(); ) {
          int end = whole == NUMBER ? found.end() - 1 : found.end();
          boolean foreign = whole == ABBREVIATED && isForeign(found.group(), language);
          assertThat(foreign || cut <= found.start() || cut > end || cut == text.length())
              .as("cut at " + cut + " of: " + text)
              .isTrue();
        }
      }
    }
  }

  private static boolean isForeign(String abbreviated, String language) {
    boolean spanish = List.of("Sra", "Av", "núm").stream().anyMatch(abbreviated::startsWith);
    boolean english = List.of("Mrs", "St", "approx").stream().anyMatch(abbreviated::startsWith);
    return language.equals("en") ? spanish : english;
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("en", "es");
  }

  @Provide
  Arbitrary<String> replies() {
    return Arbitraries.of(
            "Dr. ",
            "Mrs. ",
            "St. ",
            "9 a.m. ",
            "p.m. ",
            "approx. ",
            "Sra. ",
            "Av. ",
            "núm. ",
            "$1,050.25 ",
            "3.5 ",
            "2026-11-26 ",
            "10:30 ",
            "7 ",
            "29.",
            "95",
            " ",
            "\n",
            "covered",
            "covered. ",
            "the plan, ",
            "Yes! ",
            "really? ",
            "it is ",
            "and so on ",
            "\u2014 ",
            "é",
            "\ud83d\ude00",
            "A. ",
            "(the plan) ",
            "\"so.\" ")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
