package dev.voiceline.server.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a caller is in a menu, as an address can say it, so that nothing has to be remembered of a
 * call: {@code top/1} is the first time that the menu is asked, {@code 2.1/3} the third time that
 * the menu below the second and then the first choice is.
 *
 * @param path the numbers of the choices that led there, from 1
 * @param asking how often the menu has been asked with this one, from 1
 */
public record Position(List<Integer> path, int asking) {
  private static final String TOP = "top";
  private static final Pattern WRITTEN =
      Pattern.compile("(top|[1-9][0-9]?(?:\\.[1-9][0-9]?){0,3})/([1-9])");

  /** Copies the list. */
  public Position {
    path = List.copyOf(path);
  }

  /** The first question of all. */
  public static Position start() {
    return new Position(List.of(), 1);
  }

  /** Where no menu is: whoever is there begins anew. */
  public static Position nowhere() {
    return new Position(List.of(), 0);
  }

  /** Reads what {@link #toString} has written; empty when it is anything else. */
  public static Optional<Position> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<Integer> path = new ArrayList<>();
    if (!matcher.group(1).equals(TOP)) {
      for (String number : matcher.group(1).split("\\.", -1)) {
        path.add(Integer.parseInt(number));
      }
    }
    return Optional.of(new Position(path, Integer.parseInt(matcher.group(2))));
  }

  /** The menu below a choice. */
  Position below(int choice) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(choice);
    return new Position(longer, 1);
  }

  /** The same menu, once more. */
  Position askedAgain() {
    return new Position(path, asking + 1);
  }

  /** As an address has it. */
  @Override
  public String toString() {
    String way = path.stream().map(String::valueOf).collect(Collectors.joining("."));
    return (way.isEmpty() ? TOP : way) + "/" + asking;
  }
}
