package dev.voiceline.server.store;

import dev.voiceline.adapters.store.database.DatabaseAddress;
import dev.voiceline.adapters.store.database.ForeignDatabase;
import dev.voiceline.adapters.store.sealing.SealException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What lies behind a failure, in the few words that an operator needs. */
public final class Cause {
  private static final int LONGEST = 160;

  private Cause() {}

  /** The innermost reason in one line. */
  public static String of(Throwable failure) {
    Throwable last = innermost(failure);
    if (last instanceof AccessDeniedException) {
      return "access denied";
    }
    if (last instanceof FileAlreadyExistsException || last instanceof NotDirectoryException) {
      return "it is no directory";
    }
    if (last instanceof NoSuchFileException) {
      return "it is not there";
    }
    String words =
        Optional.ofNullable(last.getMessage())
            .filter(message -> !message.isBlank())
            .orElseGet(() -> last.getClass().getSimpleName());
    String line = words.lines().findFirst().orElse(words).replaceAll("\\p{Cntrl}", " ").strip();
    String bare = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST) + "...";
  }

  /** Whether a key is missing or wrong, so that waiting does not help. */
  static boolean isOfKeys(Throwable failure) {
    return innermost(failure) instanceof SealException;
  }

  /** Whether the database is another build's. */
  static boolean isOfAnotherBuild(Throwable failure) {
    return innermost(failure) instanceof ForeignDatabase;
  }

  /** What is said then. */
  static StoreUnavailable anotherBuilds(DatabaseAddress database) {
    return StoreUnavailable.lasting(
        "The database %s was made by another build of Voiceline, which laid out its tables otherwise: start"
                .formatted(database)
            + " that build, or name a new database by VOICELINE_DB_URL.");
  }

  private static Throwable innermost(Throwable failure) {
    Throwable last = failure;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return last;
  }
}
