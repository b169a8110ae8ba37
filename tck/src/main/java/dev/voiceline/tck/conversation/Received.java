package dev.voiceline.tck.conversation;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** What has arrived at the other side so far, and what it remembers. Safe for use by any thread. */
public interface Received {
  /** All of the caller's audio, in order. */
  byte[] audio();

  /** How many replies it was asked for, spoken scripts included. */
  int repliesAsked();

  /** How many times it was told to end the running reply. */
  int repliesStopped();

  /**
   * The answers to tool requests, in order, each as often as it came; also to requests of an
   * earlier dialogue that came with their answer.
   */
  List<Answer> toolAnswers();

  /**
   * How much of an item it remembers, in ms: all that was generated, or less after a cut.
   *
   * @return empty when it has forgotten the item
   */
  OptionalInt rememberedMs(String item);

  /** Whether it remembers an utterance. */
  boolean remembersUtterance(String utterance);

  /**
   * The words it was given as said before or in writing, oldest first, and what tools gave; one
   * text each.
   */
  List<String> dialogue();

  /** The instructions in force when the last reply was asked for; empty before. */
  String instructions();

  /** The names of the tools that it knew of then. */
  Set<String> tools();

  /**
   * The requests that it had to refuse, one line each: a reply while one runs, an end of no reply,
   * a cut at 0 or beyond what was generated, a second answer to a tool request, an answer to a
   * request that it knows nothing of.
   */
  List<String> refused();

  /**
   * The answer to a tool request.
   *
   * @param request the kit's name for it, or the id under which it came when it was made in an
   *     earlier dialogue
   * @param text as it arrived, in whatever notation
   */
  record Answer(String request, String text) {}
}
