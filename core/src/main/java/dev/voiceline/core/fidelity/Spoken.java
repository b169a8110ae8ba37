package dev.voiceline.core.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are still being written. */
public final class Spoken {
  private static final Pattern END = Pattern.compile("[.!?;]+[\"'”’)]*(?=\\s)");

  private Spoken() {}

  /** The sentences of a text that are complete; a figure at the end may still grow. */
  public static String sure(String text) {
    List<Integer> ends = ends(text);
    return ends.isEmpty() ? "" : text.substring(0, ends.get(ends.size() - 1));
  }

  /** Where the complete sentences end, in order. */
  public static List<Integer> ends(String text) {
    List<Integer> ends = new ArrayList<>();
    for (Matcher end = END.matcher(text); end.find(); ) {
      ends.add(end.end());
    }
    return List.copyOf(ends);
  }
}
