package dev.voiceline.core.caller;

/** Names a call; the telephone network's own id where there is one. No health data. */
public record CallId(String value) {
  public CallId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a call id must not be blank");
    }
  }

  /** Enough to find the call in a log: {@code CA...f3}. */
  public String brief() {
    int length = value.length();
    return length <= 8 ? value : value.substring(0, 2) + "..." + value.substring(length - 2);
  }

  @Override
  public String toString() {
    return value;
  }
}
