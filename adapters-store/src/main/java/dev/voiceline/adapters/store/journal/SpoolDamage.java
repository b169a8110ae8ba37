package dev.voiceline.adapters.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A frame of the spool that is not as it was written. */
final class SpoolDamage extends IOException {
  private static final long serialVersionUID = 1L;

  SpoolDamage() {
    super("a frame of the spool is damaged");
  }

  /** Copies a spool to where nobody writes to it; tells where that is. */
  static Path keptAside(Path spool) throws IOException {
    Path aside = spool.resolveSibling(spool.getFileName() + ".damaged");
    for (int copies = 2; Files.exists(aside); copies++) {
      aside = spool.resolveSibling(spool.getFileName() + ".damaged-" + copies);
    }
    return Files.copy(spool, aside, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
