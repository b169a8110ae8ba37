package dev.voiceline.core.journal.codec;

import dev.voiceline.core.journal.Field;

/** How the values of one type are written. */
interface Shape {
  /** The value as a field. */
  Field write(Object value);

  /**
   * The value that a field holds.
   *
   * @throws CodecFault when it is another kind of field, or not allowed
   */
  Object read(Field field);

  /** The fault of a field that is something else. */
  static CodecFault not(String wanted) {
    return CodecFault.of("is not " + wanted);
  }
}
