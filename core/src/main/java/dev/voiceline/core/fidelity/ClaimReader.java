package dev.voiceline.core.fidelity;

import java.util.ArrayList;
import java.util.List;

/** Reads a text sentence by sentence. */
final class ClaimReader {
  private final Lexicon lexicon;

  ClaimReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Claims read(String text) {
    ClaimDraft draft = new ClaimDraft();
    for (Sentence sentence : sentences(text)) {
      if (!sentence.question()) {
        clauses(sentence).forEach(draft::claim);
      }
    }
    return draft.claims();
  }

  Claims figures(String text) {
    ClaimDraft draft = new ClaimDraft();
    for (Sentence sentence : sentences(text)) {
      clauses(sentence).forEach(draft::figures);
    }
    return draft.claims();
  }

  /** The clauses of a sentence. What is only supposed stays so until a strong break. */
  private List<Clause> clauses(Sentence sentence) {
    List<Clause> clauses = new ArrayList<>();
    List<Part> clause = new ArrayList<>();
    boolean supposed = false;
    Amount.About about = Amount.About.UNSAID;
    for (Part part : Parts.of(sentence.tokens(), lexicon)) {
      if (part instanceof Part.Break divides) {
        Clause whole = new Clause(clause, supposed, about, lexicon);
        clauses.add(whole);
        supposed = whole.supposed() && !divides.strong();
        about = whole.left();
        clause.clear();
      } else {
        clause.add(part);
      }
    }
    clauses.add(new Clause(clause, supposed, about, lexicon));
    return clauses;
  }

  private record Sentence(List<Token> tokens, boolean question) {}

  private static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> sentence = new ArrayList<>();
    for (Token token : Token.of(text)) {
      if (token.is(Token.Kind.STOP)) {
        sentences.add(new Sentence(List.copyOf(sentence), token.text().equals("?")));
        sentence.clear();
      } else {
        sentence.add(token);
      }
    }
    sentences.add(new Sentence(List.copyOf(sentence), false));
    return sentences;
  }
}
