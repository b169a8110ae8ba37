/**
 * What callers say when they are asked for a member ID, a birth date or the day of a service: the
 * candidates, what is doubtful of them, and what is to be asked back instead of guessed.
 */
@NullMarked
package dev.voiceline.core.hearing;

import org.jspecify.annotations.NullMarked;
