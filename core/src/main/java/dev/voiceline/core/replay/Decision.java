package dev.voiceline.core.replay;

import dev.voiceline.core.journal.Field;
import dev.voiceline.core.journal.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a machine made of an event.
 *
 * @param state the name of the state that it led to
 * @param known whether it had a use for the event
 * @param effects as they are written
 */
record Decision(String state, boolean known, List<Field> effects) {
  /** Texts of an answer, which an embedder may word. */
  private static final List<String> WORDS = List.of("said", "say", "advice", "next");

  /**
   * How another is different, to follow the name of the event; without any value.
   *
   * @param wordsCount whether the texts of answers are compared
   */
  Optional<String> differenceTo(Decision now, boolean wordsCount) {
    if (known != now.known) {
      return Optional.of(known ? "was of use then and is ignored now" : "was ignored then and is of use now");
    } else if (!state.equals(now.state)) {
      return Optional.of("led to " + state + " then and leads to " + now.state + " now");
    } else if (!names(effects).equals(names(now.effects))) {
      return Optional.of("had " + list(effects) + " done then and has " + list(now.effects) + " done now");
    }
    for (int i = 0; i < effects.size(); i++) {
      Field then = wordsCount ? effects.get(i) : withoutWords(effects.get(i));
      Field here = wordsCount ? now.effects.get(i) : withoutWords(now.effects.get(i));
      if (!then.equals(here)) {
        return Optional.of(
            "has " + name(then) + " done with another " + place(then, here).orElse("content"));
      }
    }
    return Optional.empty();
  }

  private static List<String> names(List<Field> effects) {
    return effects.stream().map(Decision::name).toList();
  }

  private static String list(List<Field> effects) {
    return effects.isEmpty() ? "nothing" : String.join(", ", names(effects));
  }

  private static String name(Field effect) {
    return effect instanceof Fields fields ? fields.text("is").orElse("?") : "?";
  }

  /** The path to the first field that is another; names of what somebody gave are not told. */
  private static Optional<String> place(Field then, Field now) {
    if (!(then instanceof Fields before) || !(now instanceof Fields after)) {
      return Optional.empty();
    }
    for (Map.Entry<String, Field> each : before.values().entrySet()) {
      Field other = after.values().get(each.getKey());
      if (!each.getValue().equals(other)) {
        Optional<String> below =
            other == null || each.getKey().equals("values")
                ? Optional.empty()
                : place(each.getValue(), other);
        return Optional.of(each.getKey() + below.map(path -> "." + path).orElse(""));
      }
    }
    List<String> more = new ArrayList<>(after.values().keySet());
    more.removeAll(before.values().keySet());
    return more.stream().findFirst();
  }

  private static Field withoutWords(Field field) {
    if (field instanceof Field.Items items) {
      return new Field.Items(items.values().stream().map(Decision::withoutWords).toList());
    } else if (field instanceof Fields fields) {
      Map<String, Field> kept = new TreeMap<>(fields.values());
      kept.keySet().removeAll(WORDS);
      kept.replaceAll((name, value) -> withoutWords(value));
      return Fields.of(kept);
    }
    return field;
  }
}
