package dev.voiceline.core.fidelity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of any language that builds them by adding units to tens to hundreds, and multiplies by a
 * thousand and more: {@code one thousand and fifty}, {@code mil cincuenta}, {@code twelve hundred}.
 */
final class WordNumbers implements NumberReader {
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[.,][0-9]{3})+");
  private static final Pattern DECIMAL =
      Pattern.compile("([0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)(?:[.,]([0-9]{1,2}))?");
  private static final int LONGEST = 12;

  private final Map<String, Long> values = new HashMap<>();
  private final WordList joints;

  /**
   * A reader.
   *
   * @param entries words with their values, such as {@code fifty 50}
   * @param joints what may stand between the parts, such as {@code and}
   */
  WordNumbers(List<String> entries, WordList joints) {
    this.joints = joints;
    for (String entry : entries) {
      String[] parts = entry.split(" ", 2);
      values.put(Token.plain(parts[0]), Long.valueOf(parts[1].strip()));
    }
  }

  @Override
  public Optional<Read> at(List<Token> tokens, int place) {
    if (place >= tokens.size()) {
      return Optional.empty();
    }
    Token first = tokens.get(place);
    return first.is(Token.Kind.NUMBER) ? written(tokens, place) : new Words().read(tokens, place);
  }

  private Optional<Read> written(List<Token> tokens, int place) {
    String text = tokens.get(place).text();
    var parts = DECIMAL.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    boolean grouped = GROUPED.matcher(text).matches();
    String whole = (grouped ? text : parts.group(1)).replaceAll("[.,]", "");
    String cents = grouped || parts.group(2) == null ? "" : parts.group(2);
    long value = Long.parseLong(whole + (cents + "00").substring(0, 2));
    long scale = value(tokens, place + 1);
    return scale >= 1_000 && value <= 100_000
        ? Optional.of(new Read(value * scale, 2, true))
        : Optional.of(new Read(value, 1, true));
  }

  /** The value of a word; -1 when it is no number. */
  private long value(List<Token> tokens, int place) {
    return place < tokens.size() ? values.getOrDefault(tokens.get(place).text(), -1L) : -1;
  }

  /** A number in words that is being read. */
  private final class Words {
    private long total;
    private long current;
    private long scale = Long.MAX_VALUE;
    private boolean any;

    Optional<Read> read(List<Token> tokens, int place) {
      int end = place;
      while (end < tokens.size()) {
        int joint = any && joints.has(tokens.get(end)) ? 1 : 0;
        long value = value(tokens, end + joint);
        if (value < 0 || !takes(value, joint > 0)) {
          break;
        }
        end += joint + 1;
      }
      return any
          ? Optional.of(new Read((total + current) * 100, end - place, false))
          : Optional.empty();
    }

    private boolean takes(long value, boolean joined) {
      boolean fits = fits(value) && !(joined && value >= 100);
      if (fits && value >= 1_000) {
        total += Math.max(1, current) * value;
        current = 0;
        scale = value;
      } else if (fits) {
        current = value == 100 && current > 0 ? current * 100 : current + value;
      }
      any |= fits;
      return fits;
    }

    private boolean fits(long value) {
      boolean zero = any && total + current == 0;
      if (zero || (value == 0 && any)) {
        return false;
      }
      if (value >= 1_000) {
        return value < scale && (current > 0 || total == 0);
      }
      if (value >= 100) {
        return current == 0 || (value == 100 && current < 100);
      }
      long rest = current % 100;
      return rest == 0 || (value < 10 && rest >= 20 && rest % 10 == 0);
    }
  }
}
