package dev.voiceline.core.hearing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which characters a plan's member IDs have in which place. Immutable.
 *
 * <table>
 *   <caption>How a pattern is written</caption>
 *   <tr><td>{@code L} or {@code A}</td><td>any letter</td></tr>
 *   <tr><td>{@code D}, {@code 9} or {@code #}</td><td>any digit</td></tr>
 *   <tr><td>{@code X} or {@code *}</td><td>a letter or a digit</td></tr>
 *   <tr><td>{@code [BD]}, {@code [1-9]}</td><td>one of these; {@code [A]} is the letter A</td></tr>
 *   <tr><td>another letter or digit</td><td>that one: {@code MB######}</td></tr>
 *   <tr><td>{@code {6}}, {@code {2,3}}</td><td>what stands before it, so many times</td></tr>
 *   <tr><td>{@code |}</td><td>between patterns that are both in use</td></tr>
 * </table>
 */
public final class MemberIdPattern {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";
  private static final int LONGEST = 30;
  private static final Pattern PART =
      Pattern.compile("(\\[[A-Z0-9-]+\\]|[A-Z0-9#*])(?:\\{([0-9]{1,2})(?:,([0-9]{1,2}))?\\})?");

  /** IDs of any shape. */
  public static final MemberIdPattern ANY = new MemberIdPattern(List.of());

  /** Medicare's: 11 characters in fixed places, without S, L, O, I, B and Z, and no zero first. */
  public static final MemberIdPattern MBI =
      parse(
          "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]D[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]D"
              + "[AC-HJKMNP-RT-Y]{2}D{2}");

  /** That of the demo's plan. */
  public static final MemberIdPattern DEMO = parse("MB######");

  private final List<List<String>> shapes;

  private MemberIdPattern(List<List<String>> shapes) {
    this.shapes = shapes.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a pattern; blanks and hyphens in it do not matter.
   *
   * @throws IllegalArgumentException naming what cannot be read
   */
  public static MemberIdPattern parse(String text) {
    List<List<String>> shapes = new ArrayList<>();
    for (String one : text.strip().split("\\|", -1)) {
      shapes.addAll(shapes(outsideBrackets(one)));
    }
    return new MemberIdPattern(shapes);
  }

  /** Whether it says anything. */
  public boolean known() {
    return !shapes.isEmpty();
  }

  /** Whether an ID has this shape. */
  public boolean matches(String id) {
    return !known() || shapes.stream().anyMatch(shape -> misfits(shape, id).equals(List.of()));
  }

  /** Whether IDs may be so long. */
  boolean fitsLength(int length) {
    return !known() || shapes.stream().anyMatch(shape -> shape.size() == length);
  }

  /** In a form that {@link #parse} reads as an equal pattern; empty for {@link #ANY}. */
  public String written() {
    return shapes.stream()
        .map(shape -> shape.stream().map(some -> "[" + some + "]").collect(Collectors.joining()))
        .collect(Collectors.joining("|"));
  }

  /** The shapes of that length. */
  List<List<String>> shapes(int length) {
    return shapes.stream().filter(shape -> shape.size() == length).toList();
  }

  /** What may stand in a place of an ID that fits. */
  String allowed(String id, int place) {
    return shapes(id.length()).stream()
        .map(shape -> shape.get(place))
        .flatMap(allowed -> allowed.chars().mapToObj(Character::toString))
        .distinct()
        .collect(Collectors.joining());
  }

  /** The places in which an ID of the same length does not fit a shape. */
  static List<Integer> misfits(List<String> shape, String id) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < Math.max(shape.size(), id.length()); i++) {
      if (i >= shape.size() || i >= id.length() || shape.get(i).indexOf(id.charAt(i)) < 0) {
        places.add(i);
      }
    }
    return places;
  }

  private static List<List<String>> shapes(String text) {
    List<List<String>> shapes = new ArrayList<>(List.of(List.of()));
    Matcher part = PART.matcher(text);
    int at = 0;
    while (part.find(at) && part.start() == at) {
      String allowed = allowed(part.group(1));
      int least = part.group(2) == null ? 1 : Integer.parseInt(part.group(2));
      int most = part.group(3) == null ? least : Integer.parseInt(part.group(3));
      List<List<String>> longer = new ArrayList<>();
      for (List<String> shape : shapes) {
        for (int count = least; count <= most; count++) {
          List<String> more = new ArrayList<>(shape);
          for (int i = 0; i < count; i++) {
            more.add(allowed);
          }
          longer.add(more);
        }
      }
      shapes = longer;
      at = part.end();
    }
    boolean usable =
        shapes.stream().allMatch(shape -> shape.size() >= 2 && shape.size() <= LONGEST);
    if (at < text.length() || shapes.isEmpty() || shapes.size() > LONGEST || !usable) {
      throw new IllegalArgumentException("no pattern of member IDs, such as AA999999: " + text);
    }
    return shapes;
  }

  private static String allowed(String part) {
    return switch (part) {
      case "L", "A" -> LETTERS;
      case "D", "9", "#" -> DIGITS;
      case "X", "*" -> LETTERS + DIGITS;
      default -> part.startsWith("[") ? members(part.substring(1, part.length() - 1)) : part;
    };
  }

  private static String members(String list) {
    Set<String> members = new LinkedHashSet<>();
    for (int i = 0; i < list.length(); i++) {
      boolean range = i + 2 < list.length() && list.charAt(i + 1) == '-';
      char last = list.charAt(range ? i + 2 : i);
      for (char each = list.charAt(i); each <= last; each++) {
        members.add(Character.toString(each));
      }
      i += range ? 2 : 0;
    }
    return String.join("", members);
  }

  private static String outsideBrackets(String text) {
    return text.replaceAll("\\s|-(?![^\\[]*\\])", "");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MemberIdPattern that && shapes.equals(that.shapes);
  }

  @Override
  public int hashCode() {
    return shapes.hashCode();
  }
}
