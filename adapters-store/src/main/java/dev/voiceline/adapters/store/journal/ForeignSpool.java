package dev.voiceline.adapters.store.journal;

import java.io.IOException;

/** A spool file whose layout this program does not read; it is left as it is. */
public final class ForeignSpool extends IOException {
  private static final long serialVersionUID = 1L;

  ForeignSpool(String sentence) {
    super(sentence);
  }
}
