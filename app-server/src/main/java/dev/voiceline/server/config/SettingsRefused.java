package dev.voiceline.server.config;

import java.util.List;

/** The settings cannot work as they are. */
public final class SettingsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  /**
   * For these reasons.
   *
   * @param problems a sentence each, as {@link #problems} says
   */
  public SettingsRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** A sentence for each thing that is wrong; it names the setting and the mend, never a secret. */
  public List<String> problems() {
    return problems;
  }
}
