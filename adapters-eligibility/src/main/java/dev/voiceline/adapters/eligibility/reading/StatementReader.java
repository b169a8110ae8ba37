package dev.voiceline.adapters.eligibility.reading;

import dev.voiceline.adapters.eligibility.statement.PayerStatement;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Coverage;
import dev.voiceline.core.eligibility.answer.EligibilityAnswer;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Provenance;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a payer's statement into the answer. Immutable, safe for use by any thread. */
public final class StatementReader {
  private final Reading reading;

  /** A reader for that day and question. */
  public StatementReader(Reading reading) {
    this.reading = reading;
  }

  /** The answer. */
  public EligibilityAnswer read(PayerStatement statement) {
    List<PersonStatement> persons = asked(statement);
    if (persons.isEmpty() && !statement.persons().isEmpty()) {
      return new EligibilityAnswer.NotOurs(provenance(statement, Stated.notStated()), false);
    }
    if (persons.isEmpty()) {
      return read(statement, nobody());
    }
    List<EligibilityAnswer> answers =
        persons.stream().map(person -> read(statement, person)).toList();
    return answers.size() == 1
        ? answers.get(0)
        : new EligibilityAnswer.Several(provenance(statement, Stated.notStated()), false, answers);
  }

  /** The same statement of those alone whom this question is about. */
  public PayerStatement onlyAsked(PayerStatement statement) {
    return new PayerStatement(
        statement.source(),
        statement.issued(),
        statement.reference(),
        statement.rejections(),
        asked(statement),
        statement.warnings(),
        statement.form());
  }

  /**
   * The answer to statements about one person that were asked for apart, such as of the plan and of
   * a service: what they state is put together before it is read.
   */
  public EligibilityAnswer readTogether(List<PayerStatement> statements) {
    List<PersonStatement> persons = all(statements, PayerStatement::persons);
    PayerStatement first = statements.get(0);
    return read(
        new PayerStatement(
            first.source(),
            first.issued(),
            first.reference(),
            all(statements, PayerStatement::rejections),
            List.of(),
            all(statements, PayerStatement::warnings),
            all(statements, PayerStatement::form)),
        new PersonStatement(
            persons.isEmpty() ? Person.UNNAMED : persons.get(0).person(),
            all(persons, PersonStatement::traces),
            all(persons, PersonStatement::dates),
            all(persons, PersonStatement::rejections),
            all(persons, PersonStatement::rows)));
  }

  /** What both of two say is said once. */
  private static <S, T> List<T> all(List<S> statements, Function<S, List<T>> part) {
    return statements.stream().flatMap(each -> part.apply(each).stream()).distinct().toList();
  }

  private EligibilityAnswer read(PayerStatement statement, PersonStatement person) {
    Warnings warnings = new Warnings();
    statement.warnings().forEach(warnings::add);
    Stated<String> trace = Stated.of(person.traces().stream().findFirst());
    List<Rejection> rejections = new ArrayList<>(statement.rejections());
    rejections.addAll(person.rejections());
    List<Rejection> blocking = Refusals.blocking(rejections, hasStatus(person));
    if (!blocking.isEmpty()) {
      Refusals.unusedRows(person.rows(), blocking).ifPresent(warnings::add);
      return Refusals.answer(provenance(statement, trace, warnings.toList()), blocking, rejections);
    }
    if (reading.asked().isOtherPerson(person.person())) {
      return new EligibilityAnswer.NotOurs(provenance(statement, trace), true);
    }
    LocalDate day = reading.day(statement.issued());
    Coverage coverage = new CoverageReader(day, warnings).read(person, rejections);
    Provenance provenance = provenance(statement, trace, warnings.toList());
    return new StatusReader(day).answer(provenance, coverage);
  }

  /** Whom the answer is about, of those it speaks of: never by their place in it. */
  private List<PersonStatement> asked(PayerStatement statement) {
    List<PersonStatement> traced = traced(statement);
    List<PersonStatement> meant =
        traced.stream().filter(each -> !reading.asked().isOtherPerson(each.person())).toList();
    return meant.isEmpty() ? traced : meant;
  }

  /**
   * Those whose trace number is the one that was sent. X12 alone must echo it; a clearinghouse has
   * numbers of its own towards the payer, and there the connection joins question and answer.
   */
  private List<PersonStatement> traced(PayerStatement statement) {
    Optional<String> sent = reading.asked().trace().toOptional();
    if (sent.isEmpty() || statement.source() != Provenance.Source.X12) {
      return statement.persons();
    }
    return statement.persons().stream()
        .filter(
            person ->
                person.traces().isEmpty()
                    ? statement.reference().filter(other -> !other.equals(sent.get())).isEmpty()
                    : person.traces().contains(sent.get()))
        .toList();
  }

  private static boolean hasStatus(PersonStatement person) {
    return person.rows().stream().anyMatch(row -> row.kind().status().isPresent());
  }

  private static PersonStatement nobody() {
    return new PersonStatement(Person.UNNAMED, List.of(), List.of(), List.of(), List.of());
  }

  private Provenance provenance(PayerStatement statement, Stated<String> trace) {
    return provenance(statement, trace, statement.warnings());
  }

  private Provenance provenance(
      PayerStatement statement, Stated<String> trace, List<String> warnings) {
    return new Provenance(
        statement.source(), reading.day(statement.issued()), trace, warnings, statement.form());
  }
}
