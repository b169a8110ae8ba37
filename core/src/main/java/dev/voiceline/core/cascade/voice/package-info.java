/** The voice of a cascade: one that is lost is opened anew. */
@NullMarked
package dev.voiceline.core.cascade.voice;

import org.jspecify.annotations.NullMarked;
