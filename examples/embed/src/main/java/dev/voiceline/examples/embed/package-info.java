/** Voiceline's core inside somebody else's main. */
@NullMarked
package dev.voiceline.examples.embed;

import org.jspecify.annotations.NullMarked;
