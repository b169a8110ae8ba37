package dev.voiceline.adapters.eligibility.x12;

import dev.voiceline.adapters.eligibility.statement.DateFact;
import dev.voiceline.adapters.eligibility.statement.PersonStatement;
import dev.voiceline.adapters.eligibility.statement.Row;
import dev.voiceline.adapters.eligibility.statement.Warnings;
import dev.voiceline.core.eligibility.answer.Person;
import dev.voiceline.core.eligibility.answer.Person.Role;
import dev.voiceline.core.eligibility.answer.Rejection;
import dev.voiceline.core.eligibility.answer.Stated;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person of loop 2000C or 2000D, while the segments come in. Not safe for several threads. */
final class PersonDraft {
  private static final Map<String, String> RELATIONSHIPS =
      Map.of(
          "01", "spouse",
          "18", "self",
          "19", "child",
          "20", "employee",
          "34", "other adult",
          "53", "life partner",
          "G8", "other");

  private final Role role;
  private final Optional<PersonDraft> subscriber;
  private final Warnings warnings;
  private final List<String> traces = new ArrayList<>();
  private final List<DateFact> dates = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private Optional<MemberId> memberId = Optional.empty();
  private Optional<BirthDate> born = Optional.empty();
  private Optional<PersonName> firstName = Optional.empty();
  private Optional<PersonName> lastName = Optional.empty();
  private Optional<String> relationship = Optional.empty();
  private boolean hasDependents;

  PersonDraft(Role role, Optional<PersonDraft> subscriber, Warnings warnings) {
    this.role = role;
    this.subscriber = subscriber;
    this.warnings = warnings;
    subscriber.ifPresent(holder -> holder.hasDependents = true);
  }

  Role role() {
    return role;
  }

  void name(Segment nm1) {
    lastName = nm1.text(3).map(PersonName::of);
    firstName = nm1.text(4).map(PersonName::of);
    memberId = nm1.text(9).flatMap(MemberId::parse);
    if (nm1.text(9).isPresent() && memberId.isEmpty()) {
      warnings.add("a member ID is none");
    }
  }

  void born(Optional<LocalDate> date) {
    born = date.map(BirthDate::of);
  }

  /** INS: the relationship, and whether the payer corrected what identifies the person. */
  void relationship(Segment ins) {
    relationship = ins.code(2).map(code -> RELATIONSHIPS.getOrDefault(code, "other"));
    if (ins.codeOrBlank(3).equals("001") && ins.codeOrBlank(4).equals("25")) {
      warnings.add("the payer may have corrected identifying details: compare them before use");
    }
  }

  /** The answer's own echo (TRN01 2) comes before what others have added. */
  void trace(Segment trn) {
    trn.text(2)
        .ifPresent(
            number -> traces.add(trn.codeOrBlank(1).equals("2") ? 0 : traces.size(), number));
  }

  void date(DateFact date) {
    dates.add(date);
  }

  void reject(Rejection rejection) {
    rejections.add(rejection);
  }

  void row(Row row) {
    rows.add(row);
  }

  /** Whether something is stated of this very person, and not only of a dependent. */
  boolean isSpokenOf() {
    return !hasDependents || !rows.isEmpty();
  }

  PersonStatement statement() {
    List<Rejection> all = new ArrayList<>();
    subscriber
        .filter(holder -> !holder.isSpokenOf())
        .ifPresent(holder -> all.addAll(holder.rejections));
    all.addAll(rejections);
    List<String> echoed =
        traces.isEmpty() ? subscriber.map(holder -> holder.traces).orElse(traces) : traces;
    Person person =
        new Person(
            role,
            Stated.of(memberId),
            Stated.of(born),
            Stated.of(firstName),
            Stated.of(lastName),
            Stated.of(relationship),
            Stated.of(subscriber.flatMap(holder -> holder.memberId)));
    return new PersonStatement(person, echoed, dates, all, rows);
  }
}
