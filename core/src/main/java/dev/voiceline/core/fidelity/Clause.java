package dev.voiceline.core.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a sentence that says one thing. */
final class Clause {
  private final List<Part> parts;
  private final List<String> words;
  private final Lexicon lexicon;
  private final boolean supposed;
  private final Amount.About before;

  /**
   * A clause.
   *
   * @param supposed whether what stands before it makes it no more than supposed
   * @param before what the clause before it leaves to be counted, as in "Of the deductible, ..."
   */
  Clause(List<Part> parts, boolean supposed, Amount.About before, Lexicon lexicon) {
    this.before = before;
    this.parts = List.copyOf(parts);
    this.lexicon = lexicon;
    this.words =
        parts.stream()
            .filter(Part.Word.class::isInstance)
            .map(part -> ((Part.Word) part).text())
            .toList();
    this.supposed = supposed || lexicon.conditions().in(words);
  }

  /** Whether it is not claimed but looked into. */
  boolean supposed() {
    return supposed;
  }

  List<Part> parts() {
    return parts;
  }

  Amount.About money() {
    boolean deductible = lexicon.subjects().deductible().in(words);
    boolean copay = lexicon.subjects().copay().in(words);
    if (deductible == copay) {
      return deductible ? Amount.About.UNSAID : before;
    }
    return deductible ? Amount.About.DEDUCTIBLE : Amount.About.COPAY;
  }

  /** What the next clause may count. */
  Amount.About left() {
    boolean counted = parts.stream().anyMatch(Part.Money.class::isInstance);
    return counted ? Amount.About.UNSAID : money();
  }

  Day.About day() {
    if (lexicon.birth().in(words)) {
      return Day.About.BIRTH;
    }
    boolean plan =
        lexicon.subjects().plan().in(words)
            || lexicon.predicates().active().in(words)
            || lexicon.predicates().inactive().in(words);
    return plan ? Day.About.PLAN : Day.About.UNSAID;
  }

  List<Statement> statements() {
    List<Statement> all = new ArrayList<>();
    if (!supposed && !lexicon.cautions().in(words)) {
      coverage().ifPresent(all::add);
      service().ifPresent(all::add);
      terms(all);
    }
    return all;
  }

  private Optional<Statement> coverage() {
    boolean about = lexicon.subjects().plan().in(words) || lexicon.subjects().person().in(words);
    WordList inactive = lexicon.predicates().inactive();
    if (about && inactive.in(words)) {
      return Optional.of(new Statement(Topic.ACTIVE, negated(inactive.outside(words))));
    }
    return about && lexicon.predicates().active().in(words)
        ? Optional.of(new Statement(Topic.ACTIVE, !negated(words)))
        : Optional.empty();
  }

  /** Of a person "covered" means that there is coverage; of anything else, that it is paid. */
  private Optional<Statement> service() {
    if (!lexicon.predicates().covers().in(words)) {
      return Optional.empty();
    }
    boolean person = lexicon.subjects().person().in(words) && !lexicon.subjects().plan().in(words);
    return Optional.of(new Statement(person ? Topic.ACTIVE : Topic.COVERED, !negated(words)));
  }

  private void terms(List<Statement> all) {
    Lexicon.Subjects subjects = lexicon.subjects();
    Lexicon.Predicates predicates = lexicon.predicates();
    if (subjects.authorization().in(words) && predicates.required().in(words)) {
      all.add(new Statement(Topic.AUTHORIZATION, !negated(words)));
    }
    if (subjects.deductible().in(words) && predicates.met().in(words)) {
      all.add(new Statement(Topic.MET, !negated(words)));
    }
    if (predicates.free().in(words)) {
      all.add(new Statement(Topic.COPAY, false));
    }
    if (predicates.guarantee().in(words)) {
      all.add(new Statement(Topic.GUARANTEE, !negated(words)));
    }
  }

  private boolean negated(List<String> among) {
    return lexicon.negations().in(among);
  }
}
