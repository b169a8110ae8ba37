package dev.voiceline.core.call;

/**
 * Keys to press on a call, at most 32: {@code 0-9 A-D * #}, and {@code w} for half a second and
 * {@code W} for a second of pause. They may be an identifier and are not printed.
 */
public record KeyTones(String keys) {
  public KeyTones {
    if (!keys.matches("[0-9A-D*#wW]{1,32}")) {
      throw new IllegalArgumentException("keys are 1 to 32 of 0-9, A-D, *, #, w and W");
    }
  }

  @Override
  public String toString() {
    return "KeyTones[" + keys.length() + "]";
  }
}
