package dev.voiceline.core.scripted;

import dev.voiceline.core.conversation.Exchange;
import dev.voiceline.core.conversation.Exchange.AgentSaid;
import dev.voiceline.core.conversation.Exchange.CallerSaid;
import dev.voiceline.core.conversation.Exchange.ToolRan;
import dev.voiceline.core.language.Apology;
import dev.voiceline.core.language.Filler;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.scripted.CallerWords.Intent;
import dev.voiceline.core.tool.ToolResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known after so much was said. Immutable.
 *
 * @param memberId the patient's number
 * @param birthDate the patient's date of birth
 * @param procedure what coverage is asked for
 * @param settled whether the last check was told
 * @param unanswered what the caller said since the agent last spoke
 * @param result a check's result that was not told yet
 * @param agentLines what the agent said so far
 */
record Notes(
    Optional<MemberId> memberId,
    Optional<BirthDate> birthDate,
    Optional<String> procedure,
    boolean settled,
    List<CallerWords> unanswered,
    Optional<ToolResult> result,
    List<String> agentLines) {

  static Notes blank() {
    return new Notes(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        List.of());
  }

  /**
   * After all that was said.
   *
   * @param today the day of the call
   */
  static Notes of(List<Exchange> said, LocalDate today) {
    Notes notes = blank();
    for (Exchange line : said) {
      notes = notes.after(line, today);
    }
    return notes;
  }

  private Notes after(Exchange line, LocalDate today) {
    if (line instanceof CallerSaid caller) {
      return afterCaller(caller.text(), today);
    }
    if (line instanceof AgentSaid agent) {
      if (Apology.is(agent.heard()) || Filler.is(agent.heard())) {
        return this;
      }
      return new Notes(
          memberId,
          birthDate,
          procedure,
          settled,
          List.of(),
          Optional.empty(),
          plus(agentLines, agent.heard()));
    }
    return line instanceof ToolRan ran && ran.request().name().equals(Dialogue.CHECK)
        ? afterCheck(ran.result())
        : this;
  }

  private Notes afterCaller(String text, LocalDate today) {
    CallerWords words = inContext(text, today);
    Notes kept = forgetting(words);
    return new Notes(
        words.memberId().or(kept::memberId),
        words.birthDate().or(kept::birthDate),
        words.procedure().or(kept::procedure),
        settled && !words.informative() && words.intent() != Intent.OTHER_PATIENT,
        plus(unanswered, words),
        result,
        agentLines);
  }

  /** Where only the procedure is missing, an answer of any wording is one. */
  private CallerWords inContext(String text, LocalDate today) {
    CallerWords words = CallerWords.of(text, today);
    boolean open = memberId.isPresent() && birthDate.isPresent() && procedure.isEmpty();
    boolean plain = words.intent() == Intent.OTHER || (words.intent() == Intent.THANKS && !settled);
    return open && plain && !words.informative()
        ? new CallerWords(
            Optional.empty(), Optional.empty(), ProcedureNames.inAnswer(text), words.intent())
        : words;
  }

  private Notes forgetting(CallerWords words) {
    boolean denied = words.intent() == Intent.NO && !settled && !words.informative();
    boolean otherPatient =
        words.intent() == Intent.OTHER_PATIENT
            || (settled && words.memberId().isPresent() && !words.memberId().equals(memberId));
    return denied || otherPatient ? blank() : this;
  }

  private Notes afterCheck(ToolResult told) {
    Trouble trouble = Trouble.of(told);
    return new Notes(
        trouble.spoilsMemberId() ? Optional.empty() : memberId,
        trouble.spoilsBirthDate() ? Optional.empty() : birthDate,
        trouble.spoilsProcedure() ? Optional.empty() : procedure,
        trouble.settles(),
        unanswered,
        toTell(told),
        agentLines);
  }

  /** What the line says itself is not told by the agent. */
  private static Optional<ToolResult> toTell(ToolResult told) {
    boolean said = told instanceof ToolResult.Success done && done.values().containsKey("said");
    return said ? Optional.empty() : Optional.of(told);
  }

  private static <T> List<T> plus(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }
}
