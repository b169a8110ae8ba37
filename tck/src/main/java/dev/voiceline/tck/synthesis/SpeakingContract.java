package dev.voiceline.tck.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voiceline.core.synthesis.SpeechId;
import dev.voiceline.core.synthesis.Synthesis;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How speech goes in and comes out: {@code TTS-01} to {@code TTS-06}. */
public abstract class SpeakingContract extends SynthesisContract {
  @Test
  @DisplayName("TTS-01 ready is told once, and first")
  public final void readyIsToldOnce() {
    say(open(), FIRST, "Good morning. ");
    assertThat(told().events().get(0)).isEqualTo(new Told.Ready());
    assertThat(told().all(Told.Ready.class)).hasSize(1);
  }

  @Test
  @DisplayName("TTS-01 text that comes before ready is spoken in order")
  public final void earlyTextIsHeld() {
    Synthesis voice = openUnconfirmed();
    voice.speak(FIRST, "Good morning. ");
    voice.speak(FIRST, "How are you? ");
    voice.end(FIRST);
    voice.speak(SECOND, "Good bye. ");
    voice.end(SECOND);
    other().accepts();
    awaitTold(1, Told.Ready.class);
    await().until("both are spoken or refused", () -> told().has(2, Told.Spoken.class));
    assertThat(heard(FIRST)).isEqualTo("Good morning. How are you?");
    assertThat(heard(SECOND)).isEqualTo("Good bye.");
  }

  @Test
  @DisplayName("TTS-02 pieces are spoken in order and whole")
  public final void piecesAreSpokenInOrder() {
    say(open(), FIRST, "It is covered. ", "The copay is forty dollars. ", "Anything else? ");
    assertThat(heard(FIRST)).isEqualTo("It is covered. The copay is forty dollars. Anything else?");
  }

  @Test
  @DisplayName("TTS-02 speeches are spoken one after the other, by their first pieces")
  public final void speechesFollowOneAnother() {
    Synthesis voice = open();
    voice.speak(FIRST, "The one begins. ");
    voice.speak(SECOND, "The other begins. ");
    voice.speak(THIRD, "And one more. ");
    voice.end(SECOND);
    voice.end(THIRD);
    voice.speak(FIRST, "The one ends. ");
    voice.end(FIRST);
    awaitTold(3, Told.Spoken.class);
    List<SpeechId> order =
        told().all(Told.Audio.class).stream().map(Told.Audio::speech).distinct().toList();
    assertThat(order).containsExactly(FIRST, SECOND, THIRD);
    int lastOfFirst = lastAudio(FIRST);
    int firstOfSecond = firstAudio(SECOND);
    assertThat(lastOfFirst).isLessThan(firstOfSecond);
    assertThat(heard(FIRST)).isEqualTo("The one begins. The one ends.");
    assertThat(heard(SECOND)).isEqualTo("The other begins.");
    assertThat(heard(THIRD)).isEqualTo("And one more.");
  }

  @Test
  @DisplayName("TTS-03 spoken is told once, after all audio")
  public final void spokenComesLast() {
    Synthesis voice = open();
    say(voice, FIRST, "One sentence. ");
    String atThatTime = heard(FIRST);
    everythingIsTold(voice);
    assertThat(atThatTime).isEqualTo("One sentence.");
    assertThat(told().all(Told.Spoken.class)).filteredOn(s -> s.speech().equals(FIRST)).hasSize(1);
  }

  @Test
  @DisplayName("TTS-03 what was not ended is not told as spoken")
  public final void openSpeechesAreNotSpoken() {
    Synthesis voice = open();
    voice.speak(FIRST, "This goes on. ");
    await().until("the text arrives", () -> other().received().contains("goes on"));
    assertThat(told().all(Told.Spoken.class)).isEmpty();
    say(voice, FIRST, "And on. ");
    assertThat(told().all(Told.Spoken.class)).containsExactly(new Told.Spoken(FIRST));
  }

  @Test
  @DisplayName("TTS-04 no audio of a canceled speech is told, however late it arrives")
  public final void lateAudioIsDropped() {
    Synthesis voice = open();
    other().holdsBack();
    voice.speak(FIRST, "Nobody wants this. ");
    voice.end(FIRST);
    await().until("the text arrives", () -> other().received().contains("Nobody"));
    voice.cancel(FIRST);
    other().goesOn();
    say(voice, SECOND, "This is wanted. ");
    everythingIsTold(voice);
    assertThat(told().audioOf(FIRST)).isEmpty();
    assertThat(heard(SECOND)).isEqualTo("This is wanted.");
  }

  @Test
  @DisplayName("TTS-04 a canceled speech is told as nothing, and takes no more pieces")
  public final void canceledSpeechesAreOver() {
    Synthesis voice = open();
    other().holdsBack();
    voice.speak(FIRST, "Nobody wants this. ");
    voice.cancel(FIRST);
    voice.cancel(FIRST);
    voice.speak(FIRST, "Nor that. ");
    voice.end(FIRST);
    other().goesOn();
    everythingIsTold(voice);
    assertThat(isSpoken(FIRST)).isFalse();
    assertThat(told().all(Told.Unspoken.class)).isEmpty();
    assertThat(told().audioOf(FIRST)).isEmpty();
  }

  @Test
  @DisplayName("TTS-05 blank pieces disturb nothing")
  public final void blankPiecesDisturbNothing() {
    say(open(), FIRST, "", "It is covered. ", "", "  ", "\n", "Anything else? ", "");
    assertThat(heard(FIRST)).isEqualTo("It is covered. Anything else?");
  }

  @Test
  @DisplayName("TTS-05 empty speeches disturb nothing")
  public final void emptySpeechesDisturbNothing() {
    Synthesis voice = open();
    voice.end(FIRST);
    voice.speak(SECOND, " ");
    voice.end(SECOND);
    say(voice, THIRD, "Something at last. ");
    assertThat(heard(THIRD)).isEqualTo("Something at last.");
    assertThat(told().all(Told.Unspoken.class)).isEmpty();
    assertThat(other().misuses()).isEmpty();
  }

  @Test
  @DisplayName("TTS-06 places of words are told, in step with the audio")
  public final void placesAreTold() {
    assumeTrue(bench().traits().aligns(), "the voice does not say when words are spoken");
    String text = "The plan covers it. ";
    String more = "Approval is needed in advance.";
    say(open(), FIRST, text, more);
    List<Told.Aligned> places = told().all(Told.Aligned.class);
    assertThat(places).isNotEmpty();
    assertThat(places.get(places.size() - 1).characters())
        .isBetween((text + more).length() - 1, (text + more).length());
    assertThat(places).extracting(Told.Aligned::millis).last().isNotEqualTo(0);
  }

  private int firstAudio(SpeechId speech) {
    List<Told> events = told().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Told.Audio audio && audio.speech().equals(speech)) {
        return i;
      }
    }
    return -1;
  }

  private int lastAudio(SpeechId speech) {
    List<Told> events = told().events();
    for (int i = events.size() - 1; i >= 0; i--) {
      if (events.get(i) instanceof Told.Audio audio && audio.speech().equals(speech)) {
        return i;
      }
    }
    return -1;
  }
}
