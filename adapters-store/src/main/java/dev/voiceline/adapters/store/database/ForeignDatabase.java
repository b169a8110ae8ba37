package dev.voiceline.adapters.store.database;

/** The database has tables of another layout than this build's, so that waiting does not help. */
public final class ForeignDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Made by another build. */
  public ForeignDatabase() {
    super("another build of Voiceline has laid out its tables");
  }
}
