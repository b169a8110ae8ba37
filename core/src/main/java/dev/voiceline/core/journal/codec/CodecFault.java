package dev.voiceline.core.journal.codec;

/** Why fields cannot be read as what they should be. Names the place; holds no value. */
public final class CodecFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String why;

  private CodecFault(String place, String why) {
    super(place.isEmpty() ? why : place + " " + why);
    this.place = place;
    this.why = why;
  }

  /** Of the value itself: what is said of it after its name, such as {@code is missing}. */
  static CodecFault of(String why) {
    return new CodecFault("", why);
  }

  /** The same, seen from the outside. */
  CodecFault in(String name) {
    boolean list = place.startsWith("[");
    return new CodecFault(place.isEmpty() ? name : name + (list ? "" : ".") + place, why);
  }
}
