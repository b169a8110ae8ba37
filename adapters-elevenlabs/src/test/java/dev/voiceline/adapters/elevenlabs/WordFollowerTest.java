package dev.voiceline.adapters.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordFollowerTest {
  @Test
  void figuresThatAreWrittenOutArePassedAtTheNextWord() {
    WordFollower follower = of("It is $40.50 per visit now.");
    assertThat(follow(follower, "It is ")).isEqualTo(5);
    assertThat(follow(follower, "forty dollars and fifty cents ")).isEqualTo(5);
    assertThat(follow(follower, "per ")).isEqualTo("It is $40.50 per".length());
    assertThat(follow(follower, "visit now. ")).isEqualTo("It is $40.50 per visit now.".length());
  }

  @Test
  void aWordThatIsTheBeginningOfAnotherIsNotFoundTooEarly() {
    WordFollower follower = of("so an answer and a half");
    assertThat(follow(follower, "so an an")).isEqualTo("so an".length());
    assertThat(follow(follower, "swer ")).isEqualTo("so an answer".length());
  }

  @Test
  void itGoesOnWhereItIsToldTo() {
    WordFollower follower = of("one two three");
    follow(follower, "one two th");
    follower.restartAt("one".length());
    assertThat(follow(follower, "two three")).isEqualTo("one two three".length());
  }

  @Test
  void nothingButMarksIsThrough() {
    assertThat(WordFollower.isThrough("All of it. ", 9)).isTrue();
    assertThat(WordFollower.isThrough("All of it. ", 6)).isFalse();
  }

  @Property
  void whatIsSpokenAsItStandsIsFollowedToItsEnd(@ForAll @From("words") List<String> words) {
    String text = String.join(" ", words);
    WordFollower follower = of(text);
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      int now = follower.spoken(text.substring(i, i + 1));
      assertThat(now).isBetween(last, text.length());
      last = now;
    }
    assertThat(WordFollower.isThrough(text, last)).isTrue();
  }

  /** A voice may say anything: places stay within the text and never go back. */
  @Property
  void whateverIsSpokenPlacesStayInOrder(
      @ForAll @From("words") List<String> words, @ForAll @From("words") List<String> spoken) {
    String text = String.join(" ", words);
    WordFollower follower = of(text);
    int last = 0;
    for (String word : spoken) {
      int now = follow(follower, word + " ");
      assertThat(now).isBetween(last, text.length());
      last = now;
    }
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of(
            "a", "an", "and", "x-ray", "it's", "forty", "$40.50", "two", "I", "\u00e9t\u00e9,")
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static WordFollower of(String text) {
    WordFollower follower = new WordFollower();
    follower.add(text);
    return follower;
  }

  private static int follow(WordFollower follower, String spoken) {
    int place = follower.position();
    for (int i = 0; i < spoken.length(); i++) {
      place = follower.spoken(spoken.substring(i, i + 1));
    }
    return place;
  }
}
