package dev.voiceline.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voiceline.core.call.EndReason;
import dev.voiceline.core.eligibility.IdempotencyKey;
import dev.voiceline.core.journal.JournalEntry;
import dev.voiceline.core.journal.events.JournalEvent;
import dev.voiceline.core.journal.events.JournalEvents;
import dev.voiceline.core.tool.ToolCallId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds of a call that was cut, wherever it was. */
final class CutChecks {
  private static final JournalEvents EVENTS = new JournalEvents();

  private CutChecks() {}

  /** What holds of a call that went on after these entries. */
  static void wentOnWell(List<JournalEntry> before, CutServer next) {
    List<JournalEntry> all = new ArrayList<>(before);
    all.addAll(next.journal.entries);
    assertThat(next.reasons).containsExactly(EndReason.COMPLETED);
    assertThat(next.calls.live()).isEmpty();
    assertThat(next.time.pending()).isZero();
    noAnsweredQuestionIsAskedAgain(before, next.journal.entries);
    everyRequestIsAnsweredOnce(all);
    noLookupIsAskedAgainThatWasAnswered(before, next);
    assertThat(failedAttempts(all)).isEqualTo(1);
    theResultIsHeard(all);
    numbersGoOn(all);
  }

  private static void noAnsweredQuestionIsAskedAgain(
      List<JournalEntry> before, List<JournalEntry> after) {
    Set<String> answered = answered(before);
    Set<String> reopened = new HashSet<>();
    for (JournalEvent event : events(after)) {
      if (event instanceof JournalEvent.ToolAnswered tool
          && tool.answer().request().name().equals("check_eligibility")
          && tool.answer().result().toString().contains("advice")) {
        // Nobody was found: the member ID is asked for again, and rightly so.
        reopened.addAll(Set.of("the member ID", "date of birth?"));
      } else if (event instanceof JournalEvent.Said said) {
        TalkingCaller.question(said.item().heardText())
            .filter(question -> !reopened.contains(question))
            .ifPresent(question -> assertThat(answered).doesNotContain(question));
      }
    }
  }

  /** The questions that the agent has heard an answer to, and nobody has asked since. */
  private static Set<String> answered(List<JournalEntry> entries) {
    Set<String> answered = new HashSet<>();
    Optional<String> open = Optional.empty();
    for (JournalEvent event : events(entries)) {
      if (event instanceof JournalEvent.Said said) {
        Optional<String> asked = TalkingCaller.question(said.remembered());
        asked.ifPresent(answered::remove);
        open = asked.or(() -> Optional.empty());
      } else if (event instanceof JournalEvent.Heard) {
        open.ifPresent(answered::add);
      } else if (event instanceof JournalEvent.ToolAnswered tool
          && tool.answer().result().toString().contains("advice")) {
        answered.clear();
      }
    }
    return answered;
  }

  private static void everyRequestIsAnsweredOnce(List<JournalEntry> entries) {
    Map<ToolCallId, Integer> answers = new HashMap<>();
    for (JournalEvent event : events(entries)) {
      if (event instanceof JournalEvent.ToolRequested requested) {
        answers.putIfAbsent(requested.request().id(), 0);
      } else if (event instanceof JournalEvent.ToolAnswered answered) {
        answers.merge(answered.answer().id(), 1, Integer::sum);
      }
    }
    assertThat(answers.values()).isNotEmpty().allMatch(times -> times == 1);
  }

  private static void noLookupIsAskedAgainThatWasAnswered(
      List<JournalEntry> before, CutServer next) {
    for (JournalEvent event : events(before)) {
      if (event instanceof JournalEvent.ToolAnswered answered) {
        assertThat(next.keys)
            .doesNotContain(new IdempotencyKey(CallRig.ID + ":" + answered.answer().id()));
      }
    }
    assertThat(next.keys).doesNotHaveDuplicates();
  }

  /** The benefits are heard, whole, and only of the patient who was named rightly. */
  private static void theResultIsHeard(List<JournalEntry> entries) {
    boolean matched = false;
    boolean told = false;
    for (JournalEvent event : events(entries)) {
      matched |= event instanceof JournalEvent.Disclosed;
      if (event instanceof JournalEvent.Said said
          && said.item().generatedText().contains("coverage is")) {
        assertThat(matched).isTrue();
        told |= !said.cutShort();
      }
    }
    assertThat(told).isTrue();
  }

  private static void numbersGoOn(List<JournalEntry> entries) {
    for (int i = 0; i < entries.size(); i++) {
      assertThat(entries.get(i).number()).isEqualTo(i + 1L);
    }
  }

  static int failedAttempts(List<JournalEntry> entries) {
    return events(entries).stream()
        .filter(JournalEvent.InquiryBecame.class::isInstance)
        .mapToInt(event -> ((JournalEvent.InquiryBecame) event).failedAttempts())
        .reduce((before, last) -> last)
        .orElse(0);
  }

  /** How often the caller has given each answer, as far as the agent knows. */
  static Map<String, Integer> given(List<JournalEntry> before) {
    Map<String, Integer> given = new HashMap<>();
    for (JournalEvent event : events(before)) {
      if (event instanceof JournalEvent.Heard heard && heard.text().contains("AB987654")) {
        given.merge("the member ID", 1, Integer::sum);
      }
    }
    return given;
  }

  static List<JournalEvent> events(List<JournalEntry> entries) {
    return entries.stream().flatMap(entry -> EVENTS.read(entry).stream()).toList();
  }
}
