package dev.voiceline.tck.chat;

import dev.voiceline.core.tool.ToolArguments;
import java.util.List;
import java.util.Optional;

/**
 * The model at the other side, which the kit directs. Each order is for the next question; one
 * without an order is answered with any words.
 */
public interface FarModel {
  /** These pieces of text are its answer. */
  void says(List<String> pieces);

  /** It thinks aloud first, the way the vendor's models do, and then says this. */
  void thinksThenSays(String thought, String words);

  /** It says this, and asks for these tools. */
  void asksFor(String words, List<Wish> wishes);

  /** It asks for a tool, and its answer ends in the middle of the arguments. */
  void isCutInArguments(Wish wish);

  /** It takes the question and says nothing at all. */
  void neverBegins();

  /** It says this, then nothing more, and never ends. */
  void stopsAfter(String words);

  /** It says this, and then the connection breaks. */
  void breaksAfter(String words);

  /** It refuses the question. */
  void refuses();

  /** Events that nobody knows come before its words, and what is no event at all. */
  void mumblesThenSays(String words);

  /** It does not tell what its answer cost. */
  void hidesUsageAndSays(String words);

  /** How many questions it took as they should be. */
  int questions();

  /** Whether every tool request in the latest question is answered right after it. */
  boolean isLatestMended();

  /** Whether the latest question says that nothing may be kept; empty when it cannot say so. */
  Optional<Boolean> isLatestForgotten();

  /**
   * A tool that is asked for.
   *
   * @param id that the model gives it; empty for none
   */
  record Wish(Optional<String> id, String tool, ToolArguments arguments) {}
}
