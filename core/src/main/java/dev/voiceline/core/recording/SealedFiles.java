package dev.voiceline.core.recording;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Keeps files away from this machine, as an object store does. What comes here is sealed already,
 * and its key stays behind. Safe for use by any thread; no method blocks. A stage fails with a
 * {@link SealedFilesFailure}.
 *
 * <ul>
 *   <li>{@code FILES-01} a file comes back as it was put.
 *   <li>{@code FILES-02} {@link #put} ends when the file is kept, and what the place says of it was
 *       compared with what was sent.
 *   <li>{@code FILES-03} putting again replaces, also after an attempt that broke half-way.
 *   <li>{@code FILES-04} an attempt that broke leaves nothing under the name, or what was there.
 *   <li>{@code FILES-05} deleting twice does the same as once.
 *   <li>{@code FILES-06} a file that is not there is {@code MISSING}, and nothing is written.
 *   <li>{@code FILES-07} a place that is away, or too busy, is {@code AWAY}; one that does not let
 *       us in, or is not there, is {@code REFUSED}.
 * </ul>
 */
public interface SealedFiles extends AutoCloseable {
  /** What is put. It does not change, and is read as often as attempts need it. */
  interface Content {
    /** Bytes. */
    long length();

    /** From the beginning; whoever opens it closes it. */
    InputStream open() throws IOException;
  }

  /**
   * Keeps a file.
   *
   * @param name letters, digits and {@code _ - . /}
   */
  CompletionStage<Void> put(String name, Content content);

  /**
   * Brings a file.
   *
   * @param into where to; it must not be there yet, and is not there after a failure
   */
  CompletionStage<Void> get(String name, Path into);

  /** Removes a file. A place that keeps versions may keep what it was. */
  CompletionStage<Void> delete(String name);

  /** The first names that begin so, in order. */
  CompletionStage<List<String>> list(String beginning, int atMost);

  /** Ends what is under way, as failed; its own stages say so. */
  @Override
  void close();
}
