package dev.voiceline.server.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a {@code .env}: a line is {@code NAME=value}, a comment or blank. Lines are checked here
 * first, because an operator needs the number of a bad line and must never see its text, which may
 * be a secret.
 */
final class EnvFile {
  private static final Pattern ENTRY = Pattern.compile("\\s*[A-Za-z_][A-Za-z0-9_]*\\s*=(.*)");
  private static final Pattern EXPORT = Pattern.compile("\\s*export\\s.*");
  private static final Pattern HASH_INSIDE = Pattern.compile(".*\\S#.*");
  private static final Pattern QUOTED =
      Pattern.compile("(\"[^\"]*\"|'[^']*')\\s*(#.*)?", Pattern.DOTALL);

  private EnvFile() {}

  static Map<String, String> read(Path file, Problems problems) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (sound(file, lines, problems)) {
        return values(file);
      }
    } catch (CharacterCodingException notText) {
      problems.add(file + " is not UTF-8 text: save it as UTF-8.");
    } catch (IOException unreadable) {
      problems.add(
          file + " cannot be read: check that it is a file and that its permissions allow it.");
    } catch (DotenvException refused) {
      problems.add(file + " cannot be understood: write one NAME=value per line.");
    }
    return Map.of();
  }

  private static boolean sound(Path file, List<String> lines, Problems problems) {
    boolean sound = true;
    for (int index = 0; index < lines.size(); index++) {
      Optional<String> fault = fault(lines.get(index));
      int number = index + 1;
      fault.ifPresent(what -> problems.add(file + ", line " + number + ": " + what));
      sound &= fault.isEmpty();
    }
    return sound;
  }

  private static Optional<String> fault(String line) {
    String text = line.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return Optional.empty();
    }
    if (EXPORT.matcher(line).matches()) {
      return Optional.of("leave out \"export\" and write NAME=value.");
    }
    var entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      return Optional.of("this is not NAME=value: mend it, or put # in front of it.");
    }
    String value = entry.group(1).strip();
    boolean quoted = value.startsWith("\"") || value.startsWith("'");
    if (quoted && !QUOTED.matcher(value).matches()) {
      return Optional.of("the quotes around the value are not closed: close them on this line.");
    }
    if (!quoted && HASH_INSIDE.matcher(value).matches()) {
      return Optional.of("# begins a comment: put the value in double quotes.");
    }
    return Optional.empty();
  }

  private static Map<String, String> values(Path file) {
    Path absolute = file.toAbsolutePath();
    Dotenv dotenv =
        Dotenv.configure()
            .directory(String.valueOf(absolute.getParent()))
            .filename(String.valueOf(absolute.getFileName()))
            .load();
    Map<String, String> values = new LinkedHashMap<>();
    for (DotenvEntry entry : dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
      values.put(entry.getKey(), unquoted(entry.getValue()));
    }
    return values;
  }

  /** The library takes off double quotes only. */
  private static String unquoted(String value) {
    boolean single = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
    return single ? value.substring(1, value.length() - 1) : value;
  }
}
