package dev.voiceline.adapters.eligibility.statement;

import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Rejection;
import java.util.List;

/**
 * What a payer states of one person.
 *
 * @param traces the numbers of questions that it echoes
 * @param dates of the person's coverage as a whole
 * @param rejections of the person and of services, in the payer's order
 */
public record PersonStatement(
    Person person,
    List<String> traces,
    List<DateFact> dates,
    List<Rejection> rejections,
    List<Row> rows) {
  public PersonStatement {
    traces = List.copyOf(traces);
    dates = List.copyOf(dates);
    rejections = List.copyOf(rejections);
    rows = List.copyOf(rows);
  }
}
