package dev.voiceline.core.keypad;

import dev.voiceline.core.inquiry.CheckEligibility;
import dev.voiceline.core.keypad.ServiceMenu.Service;
import dev.voiceline.core.privacy.BirthDate;
import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.tool.ToolCallId;
import dev.voiceline.core.tool.ToolRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an inquiry by keypad knows.
 *
 * @param sure what the caller has confirmed
 * @param prompts how often the caller was asked something, for a bound on the whole
 * @param checks how often the directory was asked
 */
record KeypadFacts(
    Optional<MemberId> member,
    Optional<BirthDate> born,
    Optional<Service> service,
    Set<Subject> sure,
    int prompts,
    int checks) {

  /** What is needed for a check, in the order in which it is asked for. */
  enum Subject {
    MEMBER,
    BIRTH,
    SERVICE
  }

  KeypadFacts {
    sure = Set.copyOf(sure);
  }

  static KeypadFacts blank() {
    return new KeypadFacts(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), 0, 0);
  }

  /** The first that is not known for sure. */
  Optional<Subject> missing() {
    for (Subject subject : Subject.values()) {
      if (!sure.contains(subject)) {
        return Optional.of(subject);
      }
    }
    return Optional.empty();
  }

  boolean knows(Subject subject) {
    return switch (subject) {
      case MEMBER -> member.isPresent();
      case BIRTH -> born.isPresent();
      case SERVICE -> service.isPresent();
    };
  }

  KeypadFacts with(MemberId given) {
    return new KeypadFacts(Optional.of(given), born, service, sure, prompts, checks);
  }

  KeypadFacts with(BirthDate given) {
    return new KeypadFacts(member, Optional.of(given), service, sure, prompts, checks);
  }

  KeypadFacts with(Service given) {
    return new KeypadFacts(member, born, Optional.of(given), sure, prompts, checks);
  }

  KeypadFacts sureOf(Subject subject) {
    Set<Subject> more = EnumSet.of(subject);
    more.addAll(sure);
    return new KeypadFacts(member, born, service, more, prompts, checks);
  }

  KeypadFacts without(Subject subject) {
    Set<Subject> fewer = EnumSet.noneOf(Subject.class);
    sure.stream().filter(other -> other != subject).forEach(fewer::add);
    return new KeypadFacts(
        subject == Subject.MEMBER ? Optional.empty() : member,
        subject == Subject.BIRTH ? Optional.empty() : born,
        subject == Subject.SERVICE ? Optional.empty() : service,
        fewer,
        prompts,
        checks);
  }

  KeypadFacts withoutPatient() {
    return without(Subject.MEMBER).without(Subject.BIRTH);
  }

  KeypadFacts prompted() {
    return new KeypadFacts(member, born, service, sure, prompts + 1, checks);
  }

  KeypadFacts checking() {
    return new KeypadFacts(member, born, service, sure, prompts, checks + 1);
  }

  /** The check that is under way; unlike those of an agent that was there before. */
  ToolCallId check() {
    return new ToolCallId("keypad-" + checks);
  }

  ToolRequest request() {
    return CheckEligibility.request(
        check(), member.orElseThrow(), born.orElseThrow(), service.orElseThrow().procedure());
  }
}
