package dev.voiceline.core.hearing;

import dev.voiceline.core.privacy.MemberId;
import dev.voiceline.core.privacy.Purpose;
import dev.voiceline.core.spoken.IdPiece.How;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Weighs what was heard against the shape of a plan's IDs. What the shape decides is taken; what it
 * leaves open is asked; what fits only when a character is exchanged for one that sounds or looks
 * like it is a repair.
 */
final class MemberIdJudge {
  private static final int MOST_REPAIRS = 2;
  private static final int MOST_CHOICES = 3;

  private final MemberIdPattern pattern;

  MemberIdJudge(MemberIdPattern pattern) {
    this.pattern = pattern;
  }

  MemberIdReading judge(Heard heard) {
    List<String> fitting = heard.readings().stream().filter(pattern::matches).distinct().toList();
    if (fitting.size() == 1) {
      return narrow(heard, fitting.get(0));
    }
    if (fitting.size() > 1) {
      return asking(fitting, oneOf(fitting));
    }
    List<String> others =
        Stream.concat(heard.withoutOrdinary().stream(), heard.inGroups().stream())
            .filter(pattern::matches)
            .distinct()
            .toList();
    List<String> repaired = others.isEmpty() ? repairs(heard) : others;
    if (repaired.size() == 1) {
      return reading(repaired, List.of(), true, Optional.empty());
    }
    return repaired.isEmpty()
        ? asking(List.of(heard.primary()), new AskBack.WholeAgain())
        : asking(repaired, oneOf(repaired));
  }

  /**
   * A part was corrected. Where it fits in several ways the plan's pattern decides, or the caller;
   * in any case the caller hears what became of it.
   */
  MemberIdReading corrected(List<Heard> ways) {
    List<Heard> fitting =
        pattern.known()
            ? ways.stream()
                .filter(heard -> heard.readings().stream().anyMatch(pattern::matches))
                .toList()
            : ways;
    if (fitting.size() == 1) {
      MemberIdReading one = judge(fitting.get(0));
      return repaired(one);
    }
    List<String> all = (fitting.isEmpty() ? ways : fitting).stream().map(Heard::primary).toList();
    return asking(all, new AskBack.WholeAgain());
  }

  /** The candidates that the answer leaves; empty when it is none of the choices. */
  Optional<MemberIdReading> chosen(MemberIdReading asked, List<String> parts, String said) {
    AskBack question = asked.question().orElse(new AskBack.WholeAgain());
    Optional<Predicate<String>> choice = Optional.empty();
    if (question instanceof AskBack.OneOf one) {
      choice =
          Choices.among(one.choices(), parts, said)
              .map(chosen -> id -> id.startsWith(chosen, one.place() - 1));
    } else if (question instanceof AskBack.WhichCharacter which) {
      choice =
          parts.stream()
              .filter(part -> part.length() == 1)
              .findFirst()
              .map(chosen -> id -> id.startsWith(chosen, which.place() - 1));
    }
    return choice.map(
        fits ->
            left(
                asked.candidates().stream()
                    .map(id -> id.reveal(Purpose.READ_BACK))
                    .filter(fits)
                    .toList()));
  }

  private static MemberIdReading left(List<String> ids) {
    return ids.size() > 1
        ? asking(ids, oneOf(ids))
        : reading(ids, List.of(), false, Optional.empty());
  }

  /** The pattern leaves two or three, the telephone cannot tell them apart: which one? */
  private MemberIdReading narrow(Heard heard, String id) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < id.length(); i++) {
      if (heard.how(i) != How.NAMED && heard.how(i) != How.ORDINARY) {
        continue;
      }
      List<String> choices = new ArrayList<>(List.of(id.substring(i, i + 1)));
      StringBuilder others = new StringBuilder();
      for (String other : Confusions.byEar(id.charAt(i)).split("", -1)) {
        if (!other.isEmpty() && pattern.matches(exchanged(id, i, other))) {
          choices.add(other);
          others.append(other);
        }
      }
      boolean few = pattern.known() && pattern.allowed(id, i).length() <= MOST_CHOICES;
      if (few && choices.size() > 1) {
        List<String> ids = new ArrayList<>();
        for (String choice : choices) {
          ids.add(exchanged(id, i, choice));
        }
        return asking(ids, new AskBack.OneOf(i + 1, choices));
      }
      if (others.length() > 0) {
        doubts.add(new Doubt(i + 1, others.toString()));
      }
    }
    return reading(List.of(id), doubts, false, Optional.empty());
  }

  private List<String> repairs(Heard heard) {
    Set<String> repaired = new LinkedHashSet<>();
    for (String id : heard.readings()) {
      for (List<String> shape : pattern.shapes(id.length())) {
        List<Integer> misfits = MemberIdPattern.misfits(shape, id);
        if (misfits.size() <= MOST_REPAIRS) {
          repaired.addAll(repairs(heard, id, shape, misfits));
        }
      }
    }
    return List.copyOf(repaired);
  }

  private static List<String> repairs(
      Heard heard, String id, List<String> shape, List<Integer> misfits) {
    List<String> all = List.of(id);
    for (int place : misfits) {
      char said = id.charAt(place);
      boolean sure = heard.how(place) == How.EXPLAINED;
      String others = sure ? Confusions.byEye(said) : Confusions.of(said);
      List<String> longer = new ArrayList<>();
      for (String one : all) {
        others
            .chars()
            .filter(other -> shape.get(place).indexOf(other) >= 0)
            .forEach(other -> longer.add(exchanged(one, place, Character.toString(other))));
      }
      all = longer;
    }
    return all;
  }

  private static String exchanged(String id, int place, String other) {
    return id.substring(0, place) + other + id.substring(place + 1);
  }

  /** What to ask to tell several IDs apart. */
  private static AskBack oneOf(List<String> ids) {
    String first = ids.get(0);
    if (ids.stream().anyMatch(id -> id.length() != first.length())) {
      return new AskBack.WholeAgain();
    }
    int from = 0;
    while (same(ids, from)) {
      from++;
    }
    int to = from + 1;
    while (to < first.length()
        && !same(ids, to)
        && parts(ids, from, to + 1) == parts(ids, from, to)) {
      to++;
    }
    int begin = from;
    int end = to;
    List<String> choices = ids.stream().map(id -> id.substring(begin, end)).distinct().toList();
    boolean letter = choices.stream().allMatch(choice -> Character.isLetter(choice.charAt(0)));
    return choices.size() <= MOST_CHOICES
        ? new AskBack.OneOf(from + 1, choices)
        : new AskBack.WhichCharacter(from + 1, letter);
  }

  private static long parts(List<String> ids, int from, int to) {
    return ids.stream().map(id -> id.substring(from, to)).distinct().count();
  }

  private static boolean same(List<String> ids, int place) {
    return ids.stream().map(id -> id.charAt(place)).distinct().count() == 1;
  }

  private static MemberIdReading asking(List<String> ids, AskBack question) {
    return reading(ids, List.of(), false, Optional.of(question));
  }

  private static MemberIdReading repaired(MemberIdReading one) {
    return new MemberIdReading(one.candidates(), one.doubts(), true, one.question());
  }

  private static MemberIdReading reading(
      List<String> ids, List<Doubt> doubts, boolean repaired, Optional<AskBack> question) {
    List<MemberId> candidates = ids.stream().flatMap(id -> MemberId.parse(id).stream()).toList();
    return candidates.isEmpty()
        ? MemberIdReading.NOTHING
        : new MemberIdReading(candidates, doubts, repaired, question);
  }
}
