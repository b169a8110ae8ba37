package dev.voiceline.core.cascade;

import dev.voiceline.core.conversation.Brief;
import dev.voiceline.core.conversation.Voicing;
import dev.voiceline.core.language.Language;
import dev.voiceline.core.language.Languages;
import dev.voiceline.core.language.Phrase;
import dev.voiceline.core.synthesis.Abbreviations;
import dev.voiceline.core.synthesis.PieceSizes;
import dev.voiceline.core.synthesis.SpeechPieces;
import dev.voiceline.core.transcription.Listening;
import dev.voiceline.core.transcription.Listening.Patience;
import java.util.List;
import java.util.Optional;

/** The agent, as the latest brief has it. */
final class Persona {
  private Brief brief;
  private Abbreviations abbreviations;

  Persona(Brief brief) {
    this.brief = brief;
    this.abbreviations = abbreviationsOf(brief);
  }

  void become(Brief other) {
    brief = other;
    abbreviations = abbreviationsOf(other);
  }

  Brief brief() {
    return brief;
  }

  Voicing voicing() {
    return brief.voicing();
  }

  Listening listening() {
    List<Language> languages =
        brief.voicing().language().filter(code -> code.matches("[a-z]{2}")).stream()
            .map(Language::new)
            .toList();
    return new Listening(languages, List.of(), Patience.USUAL);
  }

  SpeechPieces pieces(PieceSizes sizes) {
    return new SpeechPieces(abbreviations, sizes);
  }

  private static Abbreviations abbreviationsOf(Brief brief) {
    Optional<String> language = brief.voicing().language();
    return new Abbreviations(Languages.standard().orEnglish(language).list(Phrase.ABBREVIATIONS));
  }
}
