/** A conversation of three parts: a recognizer, a chat model and a voice. */
@NullMarked
package dev.voiceline.core.cascade;

import org.jspecify.annotations.NullMarked;
