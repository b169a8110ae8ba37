/** A conversation without any vendor: text as audible tones, and a rule-based agent. */
@NullMarked
package dev.voiceline.core.scripted;

import org.jspecify.annotations.NullMarked;
